import { isError } from '@backstage/errors';
import { isJsonObject } from '../entity/isJsonObject';
import type { CardMetadata } from './CardMetadata';
import { parseYaml } from './parseYaml';
import { readModelIndex } from './readModelIndex';

/** Reads the YAML at the top of a card; never throws, since the rest of a card can be read without it. */
export function readMetadata(yaml: string | undefined): CardMetadata {
  try {
    const value = yaml === undefined ? undefined : parseYaml(yaml);
    const fields = isJsonObject(value) ? value : {};
    return { fields, index: readModelIndex(fields['model-index']) };
  } catch (error) {
    const reason = isError(error) ? error.message : 'cannot be read';
    return {
      fields: {},
      index: readModelIndex(undefined),
      message: `The metadata at the top of the model card ${reason}; only its sections were read.`,
    };
  }
}
