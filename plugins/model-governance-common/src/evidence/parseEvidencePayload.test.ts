import { InputError } from '@backstage/errors';
import { GOOD_PAYLOADS } from './__fixtures__/payloads';
import { EVIDENCE_TYPES, type EvidenceType } from './EvidenceType';
import { parseEvidencePayload } from './parseEvidencePayload';

const [firstGroup, secondGroup] = [
  { group: 'women', size: 10, selectionRate: 0.5 },
  { group: 'men', size: 10, selectionRate: 0.5 },
];

const refused: [string, EvidenceType, Record<string, unknown>][] = [
  [
    'payload.groups[1].selectionRate',
    'fairness-evaluation',
    { groups: [firstGroup, { ...secondGroup, selectionRate: 1.2 }] },
  ],
  [
    'payload.groups[1].selectionRate: must be given for every group',
    'fairness-evaluation',
    { groups: [firstGroup, { group: 'men', size: 10 }] },
  ],
  [
    'payload.groups[1].group: names "women" a second time',
    'fairness-evaluation',
    { groups: [firstGroup, { ...secondGroup, group: 'women' }] },
  ],
  [
    'payload.groups[0].selectionRate: at least one rate',
    'fairness-evaluation',
    {
      groups: [
        { group: 'women', size: 10 },
        { group: 'men', size: 10 },
      ],
    },
  ],
  ['payload.groups', 'fairness-evaluation', { groups: [firstGroup] }],
  [
    'payload.groups[0].size',
    'fairness-evaluation',
    { groups: [{ ...firstGroup, size: 0 }, secondGroup] },
  ],
  ['payload.openHigh', 'security-review', { openHigh: -1 }],
  ['payload.openHigh', 'security-review', { openHigh: 0.5 }],
  ['payload.openHigh', 'security-review', { openHigh: NaN }],
  ['payload.openHigh', 'security-review', { openHigh: '0' }],
  [
    'payload.attacks[0].successes: must not be more than attempts',
    'adversarial-test',
    { attacks: [{ name: 'a', attempts: 2, successes: 3 }] },
  ],
  [
    'payload.metrics[0].max: must not be below min',
    'performance-evaluation',
    {
      metrics: [
        { name: 'm', value: 1, dataset: 'd', split: 'test', min: 2, max: 1 },
      ],
    },
  ],
  [
    'payload.metrics[0].value',
    'performance-evaluation',
    {
      metrics: [{ name: 'm', value: Infinity, dataset: 'd', split: 'test' }],
    },
  ],
  ['payload.residualRisk', 'privacy-assessment', { residualRisk: 'none' }],
  ['payload.rehearsedOn', 'rollback-plan', { rehearsedOn: '2026-02-30' }],
  ['payload.summary', 'document', { summary: ' ' }],
  ['payload.summary', 'document', { summary: 'x'.repeat(4001) }],
  [
    'payload.items',
    'licence-review',
    {
      items: Array.from({ length: 201 }, () => ({
        component: 'c',
        kind: 'code',
        licence: 'MIT',
        permitted: true,
      })),
    },
  ],
  ['payload: Unrecognized key: "author"', 'document', { author: 'me' }],
];

describe('parseEvidencePayload', () => {
  it.each(refused)('refuses %s of %s', (message, type, change) => {
    const parse = () =>
      parseEvidencePayload(type, { ...GOOD_PAYLOADS[type], ...change });
    expect(parse).toThrow(InputError);
    expect(parse).toThrow(message);
  });

  it.each(EVIDENCE_TYPES)('refuses an empty payload of %s', type => {
    expect(() => parseEvidencePayload(type, {})).toThrow(/payload\.\w+: /);
    expect(() => parseEvidencePayload(type, null)).toThrow(/^payload: /);
  });

  it('trims texts and takes a tick that is left out for none', () => {
    expect(
      parseEvidencePayload('licence-review', {
        reviewer: ' Legal ',
        items: [{ component: 'c', kind: 'data', licence: 'ODbL' }],
      }),
    ).toEqual({
      reviewer: 'Legal',
      items: [
        { component: 'c', kind: 'data', licence: 'ODbL', permitted: false },
      ],
    });
  });
});
