/**
 * Extension points of model governance for other backend modules, and the events that it publishes.
 *
 * @packageDocumentation
 */

export * from './DescribedModel';
export * from './governanceEvents';
export * from './modelInventoryExtensionPoint';
export * from './ModelReader';
export * from './ModelSource';
export * from './RecordSource';
export * from './recordSourceExtensionPoint';
