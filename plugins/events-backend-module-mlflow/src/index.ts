/**
 * Module of the events backend that takes the webhooks of MLflow.
 *
 * @packageDocumentation
 */

export { eventsModuleMlflow as default } from './module';
