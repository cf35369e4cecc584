/** A model of the inventory without what its source says of it. */
export interface InventoryModel {
  id: string;
  sourceId: string;
  /** As its source calls it. */
  name: string;
  foundAt: Date;
  placement: Placement;
}

/** Which entity shows a model. */
export interface Placement {
  /** Ref of the entity that the inventory has for the model; the same for all time once it is given. */
  ownRef?: string;
  /** Ref of the entity that shows it: the own one, or one that somebody wrote. */
  entityRef?: string;
  /** Whether the catalog has the own entity from the inventory. */
  emitted: boolean;
}
