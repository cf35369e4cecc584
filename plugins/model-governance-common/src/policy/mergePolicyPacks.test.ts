import { PACK_HEAD, testPolicy } from '../__fixtures__/testPolicy';
import { digestOf } from '../digest';
import { mergePolicyPacks } from './mergePolicyPacks';

const base = testPolicy();
const policyWith = (text: string) => testPolicy(`${PACK_HEAD}${text}`);
const find = (policy: typeof base, id: string) =>
  policy.requirements.find(each => each.id === id);

describe('mergePolicyPacks', () => {
  it('is the pack itself, with version and digest, where there is one', () => {
    const { version, digest, ...content } = base;
    expect(version).toBe('base@1.0.0');
    expect(digest).toBe(digestOf(content));
    expect(content.requirements).toHaveLength(12);
  });

  it('overrides the fields that a later pack states and keeps the order', () => {
    const merged = policyWith(`
requirements:
  - { id: fairness, weight: 9, appliesWhen: { agentic: true } }
signOffs: [{ role: legal, members: [group:default/counsel] }]
frameworks: [{ id: law, title: Our law }]
gates: { production: { mode: warn, maxWaivedShare: 0 } }
risk: { appetite: low }
`);
    expect(merged.version).toBe('base@1.0.0+company@2.0.0');
    expect(merged.digest).not.toBe(base.digest);
    expect(find(merged, 'fairness')).toEqual({
      ...find(base, 'fairness'),
      weight: 9,
      appliesWhen: { agentic: true },
    });
    expect(merged.requirements.map(({ id }) => id)).toEqual(
      base.requirements.map(({ id }) => id),
    );
    expect(merged.signOffs[1]).toEqual({
      ...base.signOffs[1],
      members: ['group:default/counsel'],
    });
    expect(merged.frameworks).toEqual([{ id: 'law', title: 'Our law' }]);
    expect(merged.gates).toEqual({
      ...base.gates,
      production: { mode: 'warn', maxWaivedShare: 0 },
    });
    expect(merged.risk).toEqual({ ...base.risk, appetite: 'low' });
  });

  it('adds references to those of earlier packs, each once', () => {
    const merged = testPolicy(
      `${PACK_HEAD}
frameworks: [{ id: house, title: House rules }]
requirements: [{ id: fairness, addReferences: [{ framework: house, id: a }] }]`,
      `${PACK_HEAD}
requirements: [{ id: fairness, addReferences: [{ framework: house, id: a }, { framework: house, id: b }] }]`,
    );
    expect(find(merged, 'fairness')).toEqual({
      ...find(base, 'fairness'),
      references: [
        ...(find(base, 'fairness')?.references ?? []),
        { framework: 'house', id: 'a' },
        { framework: 'house', id: 'b' },
      ],
    });
  });

  it('replaces references where a pack states them', () => {
    const merged = policyWith(`
frameworks: [{ id: house, title: House rules }]
requirements: [{ id: fairness, references: [{ framework: house, id: a }] }]`);
    expect(find(merged, 'fairness')?.references).toEqual([
      { framework: 'house', id: 'a' },
    ]);
  });

  it('keeps the title of a framework whose places a later pack lists', () => {
    const merged = policyWith(`
frameworks: [{ id: law, references: [{ id: Art. 1, title: Scope }] }]`);
    expect(merged.frameworks).toEqual([
      { ...base.frameworks[0], references: [{ id: 'Art. 1', title: 'Scope' }] },
    ]);
  });

  it('appends what is new, and puts levels in ascending order', () => {
    const merged = policyWith(`
levels: [{ level: iron, title: Iron, minScore: 20 }]
frameworks: [{ id: house, title: House rules }]
`);
    expect(merged.levels.map(({ level }) => level)).toEqual([
      'iron',
      'bronze',
      'gold',
    ]);
    expect(merged.frameworks.map(({ id }) => id)).toEqual(['law', 'house']);
  });

  it('makes what blocks the pilot block production', () => {
    expect(find(base, 'risk-assessed')?.blocks).toEqual([
      'pilot',
      'production',
    ]);
    const merged = policyWith(
      'requirements: [{ id: fairness, blocks: [retirement, pilot] }]',
    );
    expect(find(merged, 'fairness')?.blocks).toEqual([
      'pilot',
      'production',
      'retirement',
    ]);
  });

  it.each([
    [
      'a new requirement that is not whole',
      'requirements: [{ id: fresh, weight: 3 }]',
      'requirements.fresh.question: expected string, received undefined',
    ],
    [
      'an id that one pack has twice',
      'requirements: [{ id: fairness, weight: 3 }, { id: fairness, weight: 4 }]',
      'requirement fairness is there twice',
    ],
    [
      'a role that one pack has twice',
      'signOffs: [{ role: legal }, { role: legal }]',
      'sign-off role legal is there twice',
    ],
    [
      'an unknown fact',
      'requirements: [{ id: fairness, appliesWhen: { risk.teir: high } }]',
      'requirements.fairness.appliesWhen: unknown fact "risk.teir"',
    ],
    [
      'an unknown fact, however deep',
      'requirements: [{ id: fairness, appliesWhen: { $any: [{ $not: { lve: true } }] } }]',
      'requirements.fairness.appliesWhen: unknown fact "lve"',
    ],
    [
      'an unknown field of the elements of a list',
      'requirements: [{ id: fairness, appliesWhen: { useCases: { $contains: { purpose: a } } } }]',
      'requirements.fairness.appliesWhen: unknown fact "purpose" of the elements of useCases',
    ],
    [
      'an unknown fact in an expectation of the catalog',
      'requirements: [{ id: purpose-stated, check: { catalog: [{ expect: { ownr: a }, otherwise: No. }] } }]',
      'requirements.purpose-stated.check.catalog[0].expect: unknown fact "ownr"',
    ],
    [
      'a fact that dependencies do not have',
      'requirements: [{ id: datasets-permitted, check: { dependencies: { kind: dataset, expect: { live: true }, otherwise: No. } } }]',
      'requirements.datasets-permitted.check.dependencies.expect: unknown fact "live"',
    ],
    [
      'an unknown fact in the condition of a role',
      'signOffs: [{ role: legal, appliesWhen: { eu: true } }]',
      'signOffs.legal.appliesWhen: unknown fact "eu"',
    ],
    [
      'a floor that asks for the tier it decides',
      'risk: { floors: [{ when: { risk.tier: low }, tier: high, reason: No. }] }',
      'risk.floors[0].when: unknown fact "risk.tier"',
    ],
    [
      'an unknown framework',
      'requirements: [{ id: fairness, references: [{ framework: lore, id: "1" }] }]',
      'requirements.fairness.references[0].framework: unknown framework "lore"',
    ],
    [
      'a place that its framework does not list',
      'frameworks: [{ id: law, references: [{ id: Art. 1, title: Scope }] }]\nrequirements: [{ id: fairness, references: [{ framework: law, id: Art. 2 }] }]',
      'requirements.fairness.references[0].id: law has no "Art. 2"',
    ],
    [
      'a framework that lists a place twice',
      'frameworks: [{ id: law, references: [{ id: Art. 1, title: Scope }, { id: Art. 1, title: Scope }] }]',
      'frameworks.law.references[1].id: "Art. 1" is there twice',
    ],
    [
      'bounds that nothing keeps',
      'requirements: [{ id: fairness, check: { evidence: { types: [document], bounds: [{ measure: m, min: 2, max: 1 }] } } }]',
      'requirements.fairness.check.evidence.bounds[0]: min 2 is above max 1',
    ],
    [
      'levels of one score',
      'levels: [{ level: silver, title: Silver, minScore: 50 }]',
      'levels.silver.minScore: "50" is there twice',
    ],
    [
      'a matrix in which more risk is a lower tier',
      'risk: { matrix: [LLLMM, LLMMM, LMLHH, MMHHC, HHHCC] }',
      'risk.matrix[2]: L at likelihood 3 is below a lesser risk',
    ],
    [
      'a dimension of risk that nothing asks for, and options alike',
      'risk: { questions: [{ id: q, dimension: impact, text: t, options: [{ value: a, points: 1, label: a }, { value: a, points: 2, label: b }] }] }',
      'risk.questions: no question asks for exposure',
    ],
  ])('refuses %s, naming the pack', (_, text, reason) => {
    expect(() => policyWith(text)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`override-1.yaml: ${reason}`),
      }),
    );
  });

  it('names the pack that touched the place last, not the last pack', () => {
    expect(() =>
      testPolicy(
        `${PACK_HEAD}requirements: [{ id: plan, weight: 1, appliesWhen: { x: 1 } }]`,
        `${PACK_HEAD}levels: [{ level: gold, minScore: 95 }]`,
      ),
    ).toThrow('override-1.yaml: requirements.plan.appliesWhen');
  });

  it.each([
    ['without a gate', { gates: undefined }, 'gates.pilot'],
    ['without a risk policy', { risk: undefined }, 'risk.matrix'],
    ['without requirements', { requirements: [] }, 'requirements: '],
  ])('refuses a policy %s', (_, change, reason) => {
    const pack = {
      apiVersion: 'model-governance/v1' as const,
      kind: 'PolicyPack' as const,
      metadata: base.packs[0],
      frameworks: base.frameworks,
      risk: base.risk,
      requirements: base.requirements,
      signOffs: base.signOffs,
      levels: base.levels,
      gates: base.gates,
    };
    expect(() =>
      mergePolicyPacks([{ source: 'a.yaml', pack: { ...pack, ...change } }]),
    ).toThrow(`a.yaml: ${reason}`);
  });

  it('refuses to be made of nothing', () => {
    expect(() => mergePolicyPacks([])).toThrow('at least one policy pack');
  });
});
