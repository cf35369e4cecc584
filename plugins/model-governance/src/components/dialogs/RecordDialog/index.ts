export * from './RecordDialog';
export * from './SendButtons';
export * from './useRecordForm';
