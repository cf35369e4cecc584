export * from './AskWaiverDialog';
