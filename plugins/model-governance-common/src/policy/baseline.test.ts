import { GOOD_PAYLOADS } from '../evidence/__fixtures__/payloads';
import { EVIDENCE_TYPE_DEFINITIONS } from '../evidence';
import { BASELINE_APPLICABILITY } from './__fixtures__/baselineApplicability';
import { baselinePolicy } from './__fixtures__/baselinePolicy';
import { FRAMEWORK_REFERENCES } from './__fixtures__/frameworkReferences';

const policy = baselinePolicy();
const requirements = policy.requirements.map(each => [each.id, each] as const);
const evidenceChecks = policy.requirements.flatMap(each =>
  'evidence' in each.check
    ? [[each.id, each, each.check.evidence] as const]
    : [],
);

/** How many ids each framework has, by its publisher. */
const FRAMEWORK_SIZES = {
  'nist-ai-rmf': 72,
  'nist-ai-600-1': 12,
  'iso-42001': 38,
  'owasp-llm': 10,
};

describe('the baseline pack', () => {
  it('asks its forty-two questions, each once', () => {
    expect(requirements.map(([id]) => id).sort()).toEqual(
      Object.keys(BASELINE_APPLICABILITY).sort(),
    );
    expect(requirements).toHaveLength(42);
  });

  it.each(Object.entries(FRAMEWORK_SIZES))(
    'checks references to %s against all %s of its ids',
    (framework, size) => {
      expect(new Set(FRAMEWORK_REFERENCES[framework]).size).toBe(size);
    },
  );

  it.each(requirements)('refers for %s to places that exist', (_, each) => {
    expect(each.references).not.toHaveLength(0);
    for (const { framework, id } of each.references) {
      expect(FRAMEWORK_REFERENCES[framework]).toContain(id);
    }
  });

  it('names no framework that nothing refers to', () => {
    expect(policy.frameworks.map(({ id }) => id).sort()).toEqual(
      [
        ...new Set(
          policy.requirements.flatMap(({ references }) =>
            references.map(({ framework }) => framework),
          ),
        ),
      ].sort(),
    );
  });

  it.each(requirements)('asks one question for %s', (_, { question }) => {
    expect(question).toMatch(/^[A-Z][^?]+\?$/);
  });

  it.each(requirements)('says for %s what to do next', (_, each) => {
    const { remediation, check } = each;
    expect(remediation.length).toBeGreaterThan(150);
    expect(remediation).toMatch(/^[A-Z].*\.$/s);
    const edited = 'catalog' in check ? check.catalog : [];
    for (const { path } of edited) {
      expect(remediation).toContain(`\`${path}\``);
    }
  });

  it.each(evidenceChecks)(
    'names for %s the form to fill in',
    (_, { remediation }, { types }) => {
      for (const type of types) {
        expect(remediation).toContain(
          `*${EVIDENCE_TYPE_DEFINITIONS[type].title}*`,
        );
      }
    },
  );

  it.each(
    evidenceChecks.filter(([, , { types }]) => types.includes('document')),
  )('says for %s that its document must name it', (_, { remediation }) => {
    expect(remediation).toContain('for this requirement');
  });

  it.each(evidenceChecks)(
    'bounds for %s only what its evidence measures',
    (_, { check }, { types, bounds = [] }) => {
      expect(check).toBeDefined();
      for (const type of types) {
        expect(Object.keys(EVIDENCE_TYPE_DEFINITIONS[type].measures)).toEqual(
          expect.arrayContaining(bounds.map(({ measure }) => measure)),
        );
      }
    },
  );

  it.each(evidenceChecks)(
    'can be met for %s by good evidence',
    (_, __, { types, bounds = [] }) => {
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

  it('grants no exception from law and signatures', () => {
    const strict = ['risk-assessed', 'ai-act-classified', 'privacy-assessed'];
    for (const id of [...strict, 'users-informed', 'signed']) {
      expect(policy.requirements.find(each => each.id === id)).toMatchObject({
        waivable: false,
      });
    }
  });

  it('leaves what cannot be answered yet for later', () => {
    const later = policy.requirements.filter(
      ({ check }) => 'metric' in check || 'incidents' in check,
    );
    expect(later.map(({ id }) => id).sort()).toEqual([
      'incident-free',
      'metrics-in-bounds',
    ]);
    for (const { effectiveFrom } of later) {
      expect(effectiveFrom).toBe('2027-07-01');
    }
  });

  it('asks more signatures the higher the tier, and names nobody', () => {
    const asked = (tier: 'low' | 'medium' | 'high' | 'critical') =>
      policy.signOffs
        .filter(({ required }) => required[tier])
        .map(({ role, required }) => `${role} ${required[tier]}`);
    expect(asked('low')).toEqual([]);
    expect(asked('medium')).toEqual(['model-validator 1']);
    expect(asked('high')).toEqual([
      'model-validator 1',
      'risk-officer 1',
      'security 1',
      'business-sponsor 1',
      'legal 1',
    ]);
    expect(asked('critical')).toEqual([
      'model-validator 2',
      'risk-officer 1',
      'security 1',
      'business-sponsor 1',
      'legal 1',
    ]);
    expect(policy.signOffs.flatMap(({ members }) => members)).toEqual([]);
  });
});
