import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { namesOf } from '../namesOf';
import { count, rows, shortText } from '../payloadSchemas';

const attackSchema = z
  .strictObject({
    name: shortText,
    attempts: z.number().int().min(1),
    successes: count,
  })
  .refine(({ attempts, successes }) => successes <= attempts, {
    path: ['successes'],
    error: 'must not be more than attempts',
  });

/** What happened when a version was attacked on purpose. */
export const adversarialTest = defineEvidenceType({
  type: 'adversarial-test',
  title: 'Adversarial test',
  description: 'Attacks tried on purpose, and how many of them worked.',
  sensitive: true,
  payload: z.strictObject({
    tester: shortText,
    scope: shortText,
    attacks: rows(attackSchema),
  }),
  form: {
    tester: { label: 'Tester', input: 'text' },
    scope: {
      label: 'Scope',
      help: 'What was attacked: the bare model, the service, an agent with its tools.',
      input: 'text',
    },
    attacks: {
      label: 'Attacks',
      help: 'For instance prompt injection, extraction of data, evasion, poisoning.',
      input: 'table',
      columns: {
        name: { label: 'Attack', input: 'text' },
        attempts: { label: 'Attempts', input: 'number' },
        successes: { label: 'Successes', input: 'number' },
      },
    },
  },
  measures: {
    attackSuccessRate:
      'successes ÷ attempts of the attack that worked best (0 to 1)',
    successfulAttacks: 'attacks that worked at least once',
  },
  measure({ attacks }) {
    const successful = attacks.filter(({ successes }) => successes > 0);
    const [first, ...others] = attacks.map(({ name, attempts, successes }) => ({
      value: successes / attempts,
      name,
    }));
    const best = others.reduce(
      (worst, next) => (next.value > worst.value ? next : worst),
      first,
    );
    return [
      { name: 'attackSuccessRate', value: best.value, of: best.name },
      {
        name: 'successfulAttacks',
        value: successful.length,
        of: namesOf(successful.map(({ name }) => name)),
      },
    ];
  },
});
