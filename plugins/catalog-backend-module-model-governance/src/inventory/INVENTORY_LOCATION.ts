/** The type of the locations that entities of the inventory come from; the target is the id of the source. */
export const INVENTORY_LOCATION = 'model-inventory';
