export * from './SimulationTally';
