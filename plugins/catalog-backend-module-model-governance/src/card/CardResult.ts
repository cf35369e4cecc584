/** A metric in the `model-index` of a card, with the data that it was measured on. */
export interface CardResult {
  metric: string;
  value: string;
  dataset?: {
    /** By which it can be found. */
    id: string;
    name: string;
    config?: string;
    split?: string;
    /** The commit of the dataset. */
    revision?: string;
  };
}
