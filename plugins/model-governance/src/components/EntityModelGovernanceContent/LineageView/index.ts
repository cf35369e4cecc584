export * from './LineageView';
