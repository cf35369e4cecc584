/** An entity of the catalog that serves models which it lists by name. */
export interface ModelServer {
  /** Full ref. */
  ref: string;
  name: string;
  namespace: string;
  /** Full ref; models without one cannot be in the catalog. */
  owner?: string;
  lifecycle?: string;
  /** Where the models are called. */
  url?: string;
  /** The names of its models, each once, in the server's order. */
  models: string[];
  /** The entities that stand for models of the server already, by the name of the model: full refs. */
  known: ReadonlyMap<string, string>;
  /** What is wrong with the list, for people, each with its place. */
  problems: string[];
}
