import type { RecordSource } from '@modelgov/backstage-plugin-model-governance-node';
import { DateTime } from 'luxon';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readExampleRecordsFile } from './readExampleRecordsFile';

/** Brings the records of the example company from a folder of YAML files, one per model. */
export class ExampleRecordSource implements RecordSource {
  readonly name = 'Model register of the example company';
  readonly #folder: string;

  constructor(options: { folder: string }) {
    this.#folder = options.folder;
  }

  async *read() {
    const now = DateTime.utc();
    const files = (await readdir(this.#folder)).filter(f =>
      f.endsWith('.yaml'),
    );
    for (const file of files.sort()) {
      const path = join(this.#folder, file);
      yield* readExampleRecordsFile(await readFile(path, 'utf8'), path, now);
    }
  }
}
