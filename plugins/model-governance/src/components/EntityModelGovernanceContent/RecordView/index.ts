export * from './RecordView';
