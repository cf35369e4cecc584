import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { firstIssue } from '../../http/firstIssue';
import { resourceId } from './resourceId';

const ownerSchema = z.object({ registeredModelId: resourceId });

/** Versions or servers, by the model that they belong to. */
export class PartsByModel<T extends { registeredModelId: string }> {
  readonly #parts = new Map<string, T[]>();
  readonly #problems = new Map<string, string>();

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

  /** The ids of the models that have parts. */
  modelIds(): string[] {
    return [...new Set([...this.#parts.keys(), ...this.#problems.keys()])];
  }

  /**
   * The parts of a model, which are forgotten.
   *
   * @throws InputError if one of them is not of the expected form
   */
  take(modelId: string): T[] {
    const problem = this.#problems.get(modelId);
    if (problem) {
      throw new InputError(problem);
    }
    const parts = this.#parts.get(modelId) ?? [];
    this.#parts.delete(modelId);
    return parts;
  }

  #add(what: string, schema: z.ZodType<T>, item: unknown): void {
    const parsed = schema.safeParse(item);
    if (parsed.success) {
      const { data } = parsed;
      const known = this.#parts.get(data.registeredModelId);
      if (known) {
        known.push(data);
      } else {
        this.#parts.set(data.registeredModelId, [data]);
      }
      return;
    }
    // A part that names no model is nobody's.
    const owner = ownerSchema.safeParse(item).data?.registeredModelId;
    if (owner) {
      this.#problems.set(
        owner,
        `a ${what} is not of the expected form: ${firstIssue(parsed.error)}`,
      );
    }
  }
}
