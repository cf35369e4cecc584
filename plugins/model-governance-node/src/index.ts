/**
 * Extension points of the model governance backend, and the events that it publishes.
 *
 * @packageDocumentation
 */

export * from './governanceEvents';
export * from './RecordSource';
export * from './recordSourceExtensionPoint';
