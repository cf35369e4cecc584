import { parseWith } from '@modelgov/backstage-plugin-model-governance-common';
import { isError } from '@backstage/errors';
import { z } from 'zod';
import { resourceId } from './resourceId';

/** Enough to mend a model by. */
const MAX_PROBLEMS = 10;

const ownerSchema = z.object({ registeredModelId: resourceId });

/** What belongs to one model. */
export interface ModelParts<T> {
  parts: T[];
  /** What is wrong with those that could not be read. */
  problems: string[];
}

/** Versions or servers, by the model that they belong to. */
export class PartsByModel<T extends { registeredModelId: string }> {
  readonly #byModel = new Map<string, ModelParts<T>>();

  /**
   * @param what - what they are, for messages, such as `model version`
   * @throws RegistryError
   */
  static async read<T extends { registeredModelId: string }>(
    what: string,
    schema: z.ZodType<T>,
    listing: AsyncIterable<unknown[]>,
  ): Promise<PartsByModel<T>> {
    const parts = new PartsByModel<T>();
    for await (const page of listing) {
      for (const item of page) {
        parts.#add(what, schema, item);
      }
    }
    return parts;
  }

  /** The parts of a model, which are forgotten. */
  take(modelId: string): ModelParts<T> {
    const parts = this.#byModel.get(modelId);
    this.#byModel.delete(modelId);
    return parts ?? { parts: [], problems: [] };
  }

  #add(what: string, schema: z.ZodType<T>, item: unknown): void {
    try {
      const part = parseWith(schema, item, 'it');
      this.#of(part.registeredModelId).parts.push(part);
    } catch (error) {
      // A part that names no model is nobody's.
      const owner = ownerSchema.safeParse(item).data?.registeredModelId;
      const problems = owner && this.#of(owner).problems;
      if (problems && problems.length < MAX_PROBLEMS) {
        const reason = isError(error) ? error.message : 'cannot be read';
        problems.push(`${what} left out: ${reason}`);
      }
    }
  }

  #of(modelId: string): ModelParts<T> {
    const known = this.#byModel.get(modelId);
    if (known) {
      return known;
    }
    const parts: ModelParts<T> = { parts: [], problems: [] };
    this.#byModel.set(modelId, parts);
    return parts;
  }
}
