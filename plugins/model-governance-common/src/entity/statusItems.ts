/**
 * Type of the entity status items that the catalog processor writes for what is not malformed but worth telling, such
 * as a model card that cannot be read. Malformed structure uses the catalog's own processing type.
 *
 * @public
 */
export const MODEL_STATUS_TYPE = 'modelgov.io/model';
