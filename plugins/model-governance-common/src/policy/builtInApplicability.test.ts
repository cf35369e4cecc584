import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { testFacts } from '../__fixtures__/testFacts';
import type { PredicateFacts } from '../facts';
import { builtInPolicy } from './__fixtures__/builtInPolicy';
import { BUILT_IN_PACKS } from './builtInPacks';

type AiAct = Partial<PredicateFacts['aiAct']>;

const policy = builtInPolicy(BUILT_IN_PACKS);

function asks(
  id: string,
  {
    aiAct,
    ...change
  }: Omit<Partial<PredicateFacts>, 'aiAct'> & { aiAct?: AiAct },
): boolean {
  const requirement = policy.requirements.find(each => each.id === id);
  const facts: PredicateFacts = {
    ...testFacts(),
    thirdParty: false,
    risk: { tier: 'high', assessed: true },
    ...change,
    aiAct: {
      class: 'minimal',
      duties: [],
      roles: [],
      annexPoints: [],
      ...aiAct,
    },
  };
  return (
    requirement?.appliesWhen !== undefined &&
    evaluateFilterPredicate(requirement.appliesWhen, facts)
  );
}

const highRisk = (change: AiAct): { aiAct: AiAct } => ({
  aiAct: { class: 'high-risk', ...change },
});

describe('the built-in packs ask', () => {
  it.each([
    'technical-file-kept',
    'provider-identified',
    'quality-managed',
    'documentation-retained',
    'conformity-assessed',
    'conformity-declared',
    'ce-marked',
    'registered-in-eu',
  ])('%s of providers of high-risk systems alone', id => {
    expect(asks(id, highRisk({ roles: ['provider'] }))).toBe(true);
    expect(asks(id, highRisk({ roles: ['deployer', 'provider'] }))).toBe(true);
    expect(asks(id, highRisk({ roles: ['deployer'] }))).toBe(false);
    expect(asks(id, { aiAct: { roles: ['provider'] } })).toBe(false);
  });

  it('no entry in the EU database for critical infrastructure', () => {
    expect(
      asks(
        'registered-in-eu',
        highRisk({ roles: ['provider'], annexPoints: ['2'] }),
      ),
    ).toBe(false);
  });

  it.each<[string, AiAct, boolean]>([
    ['credit', { annexPoints: ['5(b)'] }, true],
    ['insurance', { annexPoints: ['5(c)', '8(a)'] }, true],
    ['no point that is stated', { annexPoints: [] }, true],
    ['another point', { annexPoints: ['3(a)'] }, false],
    ['critical infrastructure', { annexPoints: ['2'] }, false],
    [
      'a provider that does not use it',
      { annexPoints: ['5(b)'], roles: ['provider'] },
      false,
    ],
  ])(
    'for the impact on fundamental rights of %s: %j, %s',
    (_, aiAct, asked) => {
      const facts = highRisk({ roles: ['deployer'], ...aiAct });
      expect(asks('rights-assessed', facts)).toBe(asked);
    },
  );

  it.each<[AiAct, boolean]>([
    [{ annexPoints: ['4(a)'] }, true],
    [{ annexPoints: ['4(b)'] }, true],
    [{ annexPoints: [] }, true],
    [{ annexPoints: ['5(b)'] }, false],
  ])('whether workers were informed, of %j: %s', (aiAct, asked) => {
    const facts = highRisk({ roles: ['deployer'], ...aiAct });
    expect(asks('workers-informed', facts)).toBe(asked);
  });

  it('for use by the instructions where they are of somebody else', () => {
    const facts = highRisk({ roles: ['deployer'] });
    expect(asks('used-as-instructed', { ...facts, thirdParty: true })).toBe(
      true,
    );
    expect(asks('used-as-instructed', facts)).toBe(false);
  });

  it('for the reasons why a listed use is not high-risk', () => {
    const listed: AiAct = { annexPoints: ['4(a)'], roles: ['provider'] };
    expect(asks('derogation-documented', { aiAct: listed })).toBe(true);
    expect(asks('derogation-documented', highRisk(listed))).toBe(false);
    expect(
      asks('derogation-documented', { aiAct: { ...listed, annexPoints: [] } }),
    ).toBe(false);
  });

  it.each<[string, AiAct, boolean]>([
    ['ai-literacy', { roles: ['deployer'] }, true],
    ['ai-literacy', { roles: ['importer'] }, false],
    ['ai-literacy', { class: 'out-of-scope', roles: ['provider'] }, false],
    ['ai-literacy', { class: 'unclassified', roles: ['provider'] }, false],
    ['output-marked', { duties: ['art-50-2'], roles: ['provider'] }, true],
    ['output-marked', { duties: ['art-50-2'], roles: ['deployer'] }, false],
    ['output-marked', { duties: ['art-50-1'], roles: ['provider'] }, false],
    [
      'recognition-disclosed',
      { duties: ['art-50-3'], roles: ['deployer'] },
      true,
    ],
    [
      'recognition-disclosed',
      { duties: ['art-50-4'], roles: ['deployer'] },
      false,
    ],
    [
      'deep-fakes-labelled',
      { duties: ['art-50-4'], roles: ['deployer'] },
      true,
    ],
    [
      'deep-fakes-labelled',
      { duties: ['art-50-4'], roles: ['provider'] },
      false,
    ],
    ['gpai-documented', { duties: ['gpai'], roles: ['provider'] }, true],
    ['gpai-documented', { duties: ['gpai'], roles: ['deployer'] }, false],
    [
      'gpai-systemic-risk-treated',
      { duties: ['gpai'], roles: ['provider'] },
      false,
    ],
    [
      'gpai-systemic-risk-treated',
      { duties: ['gpai', 'gpai-systemic'], roles: ['provider'] },
      true,
    ],
  ])('%s of %j: %s', (id, aiAct, asked) => {
    expect(asks(id, { aiAct })).toBe(asked);
  });

  it('only generative models by the pack for them', () => {
    const baseline = builtInPolicy([]).requirements.map(({ id }) => id);
    const alone = builtInPolicy(['generative-ai']).requirements.filter(
      ({ id }) => !baseline.includes(id),
    );
    const asked = alone
      .filter(({ id }) =>
        asks(id, { generative: false, risk: { tier: 'low', assessed: true } }),
      )
      .map(({ id }) => id);
    expect(alone.length).toBeGreaterThan(10);
    expect(asked).toEqual([]);
  });

  it.each(['rag', 'agentic', 'generative-ai'] as const)(
    'for access in retrieval of models that retrieve: %s',
    modelType => {
      const { model } = testFacts();
      expect(
        asks('retrieval-respects-access', { model: { ...model, modelType } }),
      ).toBe(modelType !== 'generative-ai');
    },
  );
});
