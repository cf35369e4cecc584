export * from './CheckContext';
export * from './checkRequirement';
