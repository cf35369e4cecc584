/**
 * Records, scorecards and the HTTP API of model governance.
 *
 * @packageDocumentation
 */

export { modelGovernancePlugin as default } from './plugin';
export * from './permissions';
