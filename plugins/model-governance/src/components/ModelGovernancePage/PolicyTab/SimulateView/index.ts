export * from './SimulateView';
