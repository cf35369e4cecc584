export * from './MeasureList';
