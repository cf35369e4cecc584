export { exampleRecordsModule as default } from './exampleRecordsModule';
