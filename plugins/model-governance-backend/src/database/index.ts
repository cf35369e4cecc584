export * from './dialect';
export * from './insertAll';
export * from './openDatabase';
export * from './time';
