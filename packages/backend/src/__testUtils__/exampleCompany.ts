import type { Entity } from '@backstage/catalog-model';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** The folder of the example company. */
export const EXAMPLES = resolve(__dirname, '../../../../examples');

/** The text of one of its files. */
export function readExample(path: string): string {
  return readFileSync(join(EXAMPLES, path), 'utf8');
}

/** All its entities, as the files have them. */
export function exampleEntities(): Entity[] {
  const models = readdirSync(join(EXAMPLES, 'models')).map(
    name => `models/${name}/catalog-info.yaml`,
  );
  return ['org.yaml', 'systems.yaml', 'datasets.yaml', ...models].flatMap(
    file =>
      parseAllDocuments(readExample(file)).map(
        document => document.toJS() as Entity,
      ),
  );
}

/** The names of the models that its documents of other tools tell of, and that nobody wrote an entity for. */
export function modelsOfDocuments(): string[] {
  const { components } = JSON.parse(
    readExample('inventory/direct-mail-response.cdx.json'),
  ) as { components: { type: string; name: string }[] };
  const models = components.filter(
    ({ type }) => type === 'machine-learning-model',
  );
  return [...new Set(models.map(({ name }) => name))];
}

/** A line of the table of models in `examples/README.md`. */
export interface PromisedModel {
  name: string;
  modelType: string;
  tier: string;
  status: string;
}

/** What `examples/README.md` says of each model. */
export function promisedModels(): PromisedModel[] {
  const line = /^\| `([^`]+)` *\| ([^ |]+) *\| ([^ |]+) *\| ([^ |]+) *\|/gm;
  return [...readExample('README.md').matchAll(line)].map(
    ([, name, modelType, tier, status]) => ({ name, modelType, tier, status }),
  );
}
