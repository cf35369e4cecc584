import type {
  DescribedModel,
  ModelReader,
  SourceItem,
  UnreadableModel,
} from '@modelgov/backstage-plugin-model-governance-node';
import { documentOf } from '../documents/documentOf';
import { readDocument } from '../readers/readDocument';
import { FailureStreak } from './FailureStreak';
import { mergedModel } from './mergedModel';

/** A document of a source, such as an answer or a file. */
export interface SourceDocument {
  /** Its address or path. */
  location: string;
  text(): Promise<string>;
}

/**
 * The models in the documents of a source, each once: the same model may be in several, such as with each server that runs
 * it. A document that cannot be read is told of, and the others are read.
 *
 * @throws RegistryError if the registry refuses the credentials, or fails time after time
 */
export async function* readDocuments(
  documents: AsyncIterable<SourceDocument>,
  reader: ModelReader,
): AsyncGenerator<SourceItem, void, undefined> {
  const streak = new FailureStreak();
  const byName = new Map<string, DescribedModel>();
  const unreadable: UnreadableModel[] = [];
  for await (const { location, text } of documents) {
    try {
      const document = documentOf(location, await text());
      streak.success();
      const read = readDocument(reader, document);
      for (const model of read.models) {
        const known = byName.get(model.name);
        byName.set(model.name, known ? mergedModel(known, model) : model);
      }
      for (const { name, message } of read.unreadable) {
        unreadable.push({ name, message: `${location}: ${message}` });
      }
    } catch (error) {
      const message = streak.messageOf(error);
      unreadable.push({ message: `${location}: ${message}` });
    }
  }
  for (const model of byName.values()) {
    yield { kind: 'model', model };
  }
  // What cannot be read of a model in one place does not hide what another says of it.
  for (const { name, message } of unreadable) {
    yield { kind: 'unreadable', name, message };
  }
}
