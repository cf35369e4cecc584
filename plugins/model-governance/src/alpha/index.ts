/**
 * Model governance for the new frontend system.
 *
 * @packageDocumentation
 */

export { plugin as default } from './plugin';
export { modelGovernanceTranslationRef } from '../translation';
