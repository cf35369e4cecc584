import { EVIDENCE_TYPE_DEFINITIONS } from '../evidence';
import { GOOD_PAYLOADS } from '../evidence/__fixtures__/payloads';
import { builtInPack, builtInPolicy } from './__fixtures__/builtInPolicy';
import { baselinePolicy } from './__fixtures__/baselinePolicy';
import { FRAMEWORK_REFERENCES } from './__fixtures__/frameworkReferences';
import { BUILT_IN_PACKS } from './builtInPacks';

const baseline = baselinePolicy();
const isOfBaseline = (id: string) =>
  baseline.requirements.some(each => each.id === id);

/** The requirements that a pack adds to the baseline, whole. */
const added = BUILT_IN_PACKS.flatMap(pack =>
  builtInPolicy([pack])
    .requirements.filter(({ id }) => !isOfBaseline(id))
    .map(requirement => [pack, requirement.id, requirement] as const),
);
const withEvidence = added.flatMap(([pack, id, { check, remediation }]) =>
  'evidence' in check ? [[pack, id, check.evidence, remediation] as const] : [],
);

/** The frameworks that each pack speaks for. */
const FRAMEWORKS_OF = {
  'eu-ai-act': ['eu-ai-act'],
  'nist-ai-rmf': ['nist-ai-rmf'],
  'iso-42001': ['iso-42001'],
  'generative-ai': ['nist-ai-600-1', 'owasp-llm'],
} as const;

describe('the built-in packs', () => {
  it.each(BUILT_IN_PACKS)('%s stands on the baseline alone', pack => {
    const policy = builtInPolicy([pack]);
    expect(policy.version).toBe(`baseline@1.1.0+${pack}@1.0.0`);
    expect(policy.requirements.length).toBeGreaterThan(
      baseline.requirements.length,
    );
  });

  it('stand together, and none takes anything from the others', () => {
    const all = builtInPolicy(BUILT_IN_PACKS);
    for (const [pack, id, { references }] of added) {
      const requirement = all.requirements.find(each => each.id === id);
      expect([pack, requirement?.references]).toEqual([
        pack,
        expect.arrayContaining(references),
      ]);
    }
  });

  it.each(BUILT_IN_PACKS)(
    '%s changes nothing of the baseline but references',
    pack => {
      const ofPack = builtInPolicy([pack]);
      for (const requirement of baseline.requirements) {
        const now = ofPack.requirements.find(({ id }) => id === requirement.id);
        expect(now).toEqual({
          ...requirement,
          references: expect.arrayContaining(requirement.references),
        });
      }
      expect(ofPack).toMatchObject({
        risk: baseline.risk,
        signOffs: baseline.signOffs,
        gates: baseline.gates,
      });
    },
  );

  it.each(BUILT_IN_PACKS)('%s refers only to its own frameworks', pack => {
    for (const { references = [], addReferences = [] } of builtInPack(pack).pack
      .requirements) {
      for (const { framework } of [...references, ...addReferences]) {
        expect(FRAMEWORKS_OF[pack]).toContain(framework);
      }
    }
  });

  it.each(
    BUILT_IN_PACKS.flatMap(pack =>
      FRAMEWORKS_OF[pack].map(framework => [pack, framework] as const),
    ),
  )('%s lists every place of %s', (pack, framework) => {
    const { frameworks } = builtInPolicy([pack]);
    const listed = frameworks.find(({ id }) => id === framework)?.references;
    expect(listed?.map(({ id }) => id)).toEqual(
      FRAMEWORK_REFERENCES[framework],
    );
  });

  it('share a question word for word', () => {
    const byId = new Map<string, object>();
    for (const [, id, { references: _, ...requirement }] of added) {
      expect({ ...byId.get(id), ...requirement }).toEqual(
        byId.get(id) ?? requirement,
      );
      byId.set(id, requirement);
    }
    expect(byId.size).toBeLessThan(added.length);
  });
});

describe('what the built-in packs ask', () => {
  it.each(added)('%s: %s asks one question', (_pack, _id, { question }) => {
    expect(question).toMatch(/^[A-Z][^?]+\?$/);
  });

  it.each(added)('%s: %s says what to do next', (_pack, _id, each) => {
    expect(each.remediation.length).toBeGreaterThan(150);
    expect(each.remediation).toMatch(/^[A-Z].*\.$/s);
    expect(each.references).not.toHaveLength(0);
  });

  it.each(withEvidence)(
    '%s: %s names the form to fill in',
    (_pack, _id, { types }, remediation) => {
      for (const type of types) {
        expect(remediation).toContain(
          `*${EVIDENCE_TYPE_DEFINITIONS[type].title}*`,
        );
      }
    },
  );

  it.each(withEvidence.filter(([, , { types }]) => types.includes('document')))(
    '%s: %s says that its document must name it',
    (_pack, _id, _evidence, remediation) => {
      expect(remediation).toContain('for this requirement');
    },
  );

  it.each(withEvidence)(
    '%s: %s can be met by good evidence',
    (_pack, _id, { types, bounds = [] }) => {
      for (const type of types) {
        const { payload, measure } = EVIDENCE_TYPE_DEFINITIONS[type];
        const measures = measure(payload.parse(GOOD_PAYLOADS[type]));
        for (const {
          measure: name,
          min = -Infinity,
          max = Infinity,
        } of bounds) {
          const value = measures.find(each => each.name === name)?.value;
          expect(value).toBeGreaterThanOrEqual(min);
          expect(value).toBeLessThanOrEqual(max);
        }
      }
    },
  );

  it.each(added.filter(([pack]) => pack === 'eu-ai-act'))(
    '%s: %s is law: in force from a day, as sure as it says, without exception',
    (_pack, _id, requirement) => {
      expect(requirement).toMatchObject({
        effectiveFrom: expect.any(String),
        legal: { status: expect.any(String), verifiedOn: expect.any(String) },
        waivable: false,
      });
    },
  );

  it.each(added.filter(([pack]) => pack !== 'eu-ai-act'))(
    '%s: %s is no law',
    (_pack, _id, { legal, effectiveFrom }) => {
      expect([legal, effectiveFrom]).toEqual([undefined, undefined]);
    },
  );

  it('never measure generative models by rules for other models', () => {
    for (const { references } of builtInPolicy(['generative-ai'])
      .requirements) {
      expect(references.map(({ framework }) => framework)).not.toContain(
        'sr-26-2',
      );
    }
  });
});
