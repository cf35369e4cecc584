import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EVIDENCE_TYPES, type EvidenceField } from './EvidenceType';
import { EVIDENCE_TYPE_DEFINITIONS } from './evidenceTypes';

const doc = readFileSync(
  resolve(__dirname, '../../../../docs/evidence-types.md'),
  'utf8',
);

function namesOf(fields: EvidenceField[]): string[] {
  return fields.flatMap(field => [
    field.name,
    ...(field.input === 'table' ? namesOf(field.columns) : []),
  ]);
}

function choicesOf(fields: EvidenceField[]): string[] {
  return fields.flatMap(field => {
    if (field.input === 'select') {
      return [field.options.map(({ value }) => `\`${value}\``).join(', ')];
    }
    return field.input === 'table' ? choicesOf(field.columns) : [];
  });
}

describe('the page on evidence types', () => {
  it.each(EVIDENCE_TYPES)('tells what %s holds and measures', type => {
    const { title, description, fields, measures } =
      EVIDENCE_TYPE_DEFINITIONS[type];
    const row = doc
      .split('\n')
      .find(
        line => line.startsWith('|') && line.includes(`<br>\`${type}\`<br>`),
      );
    expect(row).toContain(`**${title}**`);
    expect(row).toContain(description);
    for (const name of [...namesOf(fields), ...Object.keys(measures)]) {
      expect(row).toContain(`\`${name}\``);
    }
    for (const choices of choicesOf(fields)) {
      expect(doc).toContain(choices);
    }
  });
});
