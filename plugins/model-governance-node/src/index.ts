/**
 * Extension points of the model governance backend.
 *
 * @packageDocumentation
 */

export * from './RecordSource';
export * from './recordSourceExtensionPoint';
