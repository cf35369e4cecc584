import { DOCUMENT_LIMITS } from '../documents/DOCUMENT_LIMITS';

/** A kind of texts that are read. */
export interface TextKind {
  /** What people call it. */
  name: string;
  maxBytes: number;
}

/** What `spec.model.card` names. */
export const MODEL_CARD: TextKind = {
  name: 'model card',
  maxBytes: 1024 * 1024,
};

/** What a location of the catalog names. */
export const MODEL_DOCUMENT: TextKind = {
  name: 'document',
  maxBytes: DOCUMENT_LIMITS.bytes,
};
