import { mergePolicyPacks, parsePolicyPack, type Policy } from '../policy';

/** The head of a further pack. */
export const PACK_HEAD = `
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: company, version: 2.0.0, title: Company }
`;

const scale = (id: string, dimension: string) => `
    - id: ${id}
      dimension: ${dimension}
      text: How much?
      options:
        - { value: '1', points: 1, label: One }
        - { value: '2', points: 2, label: Two }
        - { value: '3', points: 3, label: Three }
        - { value: '4', points: 4, label: Four }
        - { value: '5', points: 5, label: Five }`;

const requirement = (
  id: string,
  check: string,
  { scope = 'model', weight = 2, blocks = '[]', more = '' },
) => `
  - id: ${id}
    title: ${id}
    question: Is it?
    principle: accountability
    phase: design
    scope: ${scope}
    weight: ${weight}
    blocks: ${blocks}
    waivable: ${!/assessment|signOff/.test(check)}
    check: ${check}
    remediation: Do it.
    references: [{ framework: law, id: Art. 1 }]
    ${more}`;

const BASE = `
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: base, version: 1.0.0, title: Base }
frameworks: [{ id: law, title: The law }]
risk:
  unassessedTier: high
  appetite: medium
  validFor: { low: P24M, medium: P18M, high: P12M, critical: P6M }
  reassessWithin: P30D
  sampledShare: 0.1
  matrix: [LLLMM, LLMMM, LMMHH, MMHHC, HHHCC]
  floors:
    - { when: { aiAct.class: high-risk }, tier: high, reason: High-risk by law }
    - { when: { personalData: true }, tier: medium, reason: Personal data }
  questions:
    - id: data
      dimension: impact
      text: Which personal data?
      options:
        - { value: none, points: 1, label: None, states: { personalData: false } }
        - { value: some, points: 3, label: Some, states: { personalData: true } }
        - { value: special, points: 5, label: Special, states: { personalData: true } }
${scale('harm', 'impact')}
${scale('autonomy', 'likelihood')}
${scale('novelty', 'likelihood')}
${scale('supply', 'likelihood')}
${scale('reach', 'exposure')}
${scale('audience', 'exposure')}
aiAct:
  start: practices
  steps:
    - id: practices
      question: Is it prohibited?
      reference: Art. 5
      options:
        - { value: 'no', label: Not prohibited, next: role }
        - { value: 'yes', label: Prohibited, class: prohibited }
      unknown: 'yes'
    - id: role
      question: Who are we?
      reference: Art. 3
      options:
        - { value: both, label: Both, roles: [provider, deployer], next: area }
        - { value: deployer, label: Deployer, roles: [deployer], next: area }
      unknown: both
    - id: area
      question: In an area of Annex III?
      reference: Annex III
      options:
        - { value: none, label: None, next: people }
        - { value: credit, label: Credit, reference: 'Annex III, point 5(b)', class: high-risk, annexPoint: '5(b)', next: people }
      unknown: credit
    - id: people
      question: Do people meet it?
      reference: Art. 50(1)
      options:
        - { value: 'no', label: They do not, class: minimal }
        - { value: 'yes', label: They do, class: transparency, duties: [art-50, art-50-1] }
      unknown: 'yes'
requirements:
${requirement('risk-assessed', '{ assessment: valid }', {
  weight: 5,
  blocks: '[pilot]',
})}
${requirement('classified', '{ assessment: ai-act-classified }', {})}
${requirement('residual', '{ assessment: residual-within-appetite }', {
  more: 'appliesWhen: { risk.tier: { $in: [high, critical] } }',
})}
${requirement(
  'purpose-stated',
  `
      catalog:
        - expect: { $not: { useCases: { $contains: { intendedPurpose: { $exists: false } } } } }
          otherwise: A use case has no purpose.
          path: spec.model.useCases
        - { expect: { ownerFound: true }, otherwise: Nobody owns it., path: spec.owner }`,
  { weight: 4 },
)}
${requirement(
  'fairness',
  `
      evidence:
        types: [fairness-evaluation]
        maxAge: P180D
        bounds: [{ measure: disparityRatio, min: 0.8 }]`,
  {
    scope: 'version',
    weight: 5,
    blocks: '[production]',
    more: 'appliesWhen: { affectsPersons: true }',
  },
)}
${requirement('plan', '{ evidence: { types: [monitoring-plan, document] } }', {
  blocks: '[production]',
})}
${requirement('oversight', '{ evidence: { types: [human-oversight-plan] } }', {
  scope: 'use-case',
})}
${requirement(
  'datasets-permitted',
  '{ dependencies: { kind: dataset, expect: { lawfulBasis: { $exists: true } }, otherwise: "No lawful basis:" } }',
  {},
)}
${requirement(
  'dependencies-approved',
  '{ dependencies: { kind: model, expect: { status: { $in: [approved] } }, otherwise: "Not approved:" } }',
  {},
)}
${requirement('metrics', '{ metric: { maxAge: P7D } }', {
  more: "effectiveFrom: '2027-01-01'",
})}
${requirement('incidents', '{ incidents: { noneOpen: serious } }', {
  more: "effectiveFrom: '2027-01-01'",
})}
${requirement('signed', '{ signOff: all-roles }', {
  weight: 5,
  blocks: '[production]',
})}
signOffs:
  - role: validator
    title: Validator
    members: [group:default/validators]
    required: { medium: 1, high: 1, critical: 2 }
    validFor: { low: P24M, medium: P18M, high: P12M, critical: P6M }
    powers: [review-evidence]
  - role: legal
    title: Legal
    members: [group:default/legal]
    required: { high: 1, critical: 1 }
    validFor: { low: P24M, medium: P18M, high: P12M, critical: P6M }
    appliesWhen: { aiAct.class: high-risk }
    powers: [lift-prohibition]
  - role: risk-officer
    title: Risk officer
    members: [group:default/risk-office]
    required: {}
    validFor: { low: P24M, medium: P18M, high: P12M, critical: P6M }
    powers: [confirm-risk, lift-prohibition, decide-waivers, stop, break-glass]
approvals: { renewalOpens: P60D, grace: P14D, newRequirementsWithin: P90D }
waivers:
  maxDuration: { low: P90D, medium: P90D, high: P90D, critical: P30D }
  maxRenewals: 1
breakGlass: { validFor: P14D }
delegations: { maxDuration: P180D }
evidence: { reviewedFrom: critical }
levels:
  - { level: bronze, title: Bronze, minScore: 50 }
  - { level: gold, title: Gold, minScore: 90 }
gates:
  pilot: { mode: warn, maxWaivedShare: 0.2 }
  production: { mode: enforce, maxWaivedShare: 0.2 }
  retirement: { mode: enforce, maxWaivedShare: 0.2 }
`;

/** A small policy with one requirement of each check kind, by which the engine is tested. */
export function testPolicy(...overrides: string[]): Policy {
  return mergePolicyPacks(
    [BASE, ...overrides].map((text, index) => {
      const source = index === 0 ? 'base.yaml' : `override-${index}.yaml`;
      return { source, pack: parsePolicyPack(text, source) };
    }),
  );
}
