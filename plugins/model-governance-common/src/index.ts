/**
 * Vocabulary, policy packs and the pure evaluation of model governance.
 *
 * @packageDocumentation
 */

export * from './aiAct';
export * from './api';
export * from './check';
export * from './client';
export * from './deadlines';
export * from './delegations';
export * from './digest';
export * from './entity';
export * from './evaluate';
export * from './evidence';
export * from './facts';
export * from './frameworkCoverage';
export * from './permissions';
export * from './policy';
export * from './problems';
export * from './proof';
export * from './records';
export * from './registry';
export * from './risk';
export * from './scorecard';
export * from './signals';
export * from './simulation';
export * from './sourcedEvidence';
export * from './terms';
export * from './versions';
