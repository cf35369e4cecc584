import { conditionInWords, type ConditionWords } from './conditionInWords';

const words: ConditionWords = {
  and: 'and',
  or: 'or',
  not: what => `not: ${what}`,
  is: (fact, value) => `${fact} is ${value}`,
  exists: fact => `${fact} is stated`,
  missing: fact => `${fact} is not stated`,
  contains: (fact, what) => `${fact} has ${what}`,
  startsWith: (fact, value) => `${fact} starts with ${value}`,
};

describe('conditionInWords', () => {
  it.each([
    [{ generative: true }, 'a generative model'],
    [{ generative: false }, 'not: a generative model'],
    [
      { 'risk.tier': { $in: ['high', 'critical'] }, inEu: true },
      'risk tier in force is high or critical and used in the European Union',
    ],
    [
      { $any: [{ agentic: true }, { $not: { live: true } }] },
      '(an agent or not: in production, by its lifecycle, or run by a server)',
    ],
    [
      { $all: [{ type: 'ai-model' }, { 'model.version': { $exists: true } }] },
      'spec.type of the entity is ai-model and version of the model is stated',
    ],
    [
      { 'model.version': { $exists: false } },
      'version of the model is not stated',
    ],
    [
      { 'model.source': { $hasPrefix: 'mlflow:' } },
      'where the artifact is starts with mlflow:',
    ],
    [
      { 'aiAct.duties': { $contains: 'gpai' } },
      expect.stringContaining('gpai'),
    ],
    [{ useCases: { $contains: {} } }, 'list of use cases is stated'],
    [{ owner: { $later: 1 } }, expect.stringContaining('{"$later":1}')],
  ])('says %j', (condition, expected) => {
    expect(conditionInWords(condition, words)).toEqual(expected);
  });
});
