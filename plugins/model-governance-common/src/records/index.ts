export * from './Assessment';
export * from './Evidence';
export * from './ModelRecords';
export * from './RecordHead';
export * from './SignOff';
export * from './Subject';
