/**
 * Catalog module that reads the entities of AI models and their model cards.
 *
 * @packageDocumentation
 */

export { catalogModuleModelGovernance as default } from './module';
