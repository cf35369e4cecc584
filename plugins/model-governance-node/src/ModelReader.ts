import type { JsonValue } from '@backstage/types';
import type { DescribedModel, UnreadableModel } from './DescribedModel';

/** A document that may describe models. @public */
export interface ModelDocument {
  /** Its address or path, for messages and for the name of a model that names itself nowhere. */
  location: string;
  text: string;
  /** What it holds, where it is JSON or YAML: one value, or one for each document of a YAML stream. */
  contents: JsonValue[];
}

/** What a document says of models. @public */
export interface ReadModels {
  models: DescribedModel[];
  /** The models that it has and that could not be read. */
  unreadable: UnreadableModel[];
}

/**
 * Reads the models of one format of documents. Pure: it fetches nothing.
 *
 * @public
 */
export interface ModelReader {
  /** The type of the catalog locations that it reads, such as `cyclonedx-ml-bom`. */
  type: string;
  /** The format, for people. */
  title: string;
  /** Whether a document is of this format; for documents that no location gives a type. */
  recognizes(document: ModelDocument): boolean;
  /** @throws InputError if the document as a whole is not of the format, naming the place */
  read(document: ModelDocument): ReadModels;
}
