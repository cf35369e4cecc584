/** By what the catalog knows that an entity shows what the inventory says of its model. */
export function inventoryRefreshKey(ref: string): string {
  return `model-inventory:${ref}`;
}
