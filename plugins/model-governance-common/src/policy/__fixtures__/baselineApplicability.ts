import type { PredicateFacts } from '../../facts';
import type { RiskTier } from '../../terms';

type When = (facts: PredicateFacts) => boolean;

const from =
  (...tiers: RiskTier[]): When =>
  ({ risk }) =>
    tiers.includes(risk.tier);

const always: When = () => true;
const mediumUp = from('medium', 'high', 'critical');
const highUp = from('high', 'critical');
const both =
  (a: When, b: When): When =>
  facts =>
    a(facts) && b(facts);
const either =
  (a: When, b: When): When =>
  facts =>
    a(facts) || b(facts);
const persons: When = ({ affectsPersons }) => affectsPersons;
const own: When = ({ trainedHere }) => trainedHere;
const generative: When = facts => facts.generative;
const live: When = facts => facts.live;
const transparencyDuty: When = ({ aiAct }) =>
  aiAct.class === 'transparency' || aiAct.duties.includes('art-50');

/** Which models each requirement of the baseline pack asks, written down a second time. */
export const BASELINE_APPLICABILITY: Readonly<Record<string, When>> = {
  'owner-named': always,
  'purpose-stated': always,
  'benefit-defined': mediumUp,
  'risk-assessed': always,
  'risks-treated': highUp,
  'ai-act-classified': ({ inEu }) => inEu,
  'privacy-assessed': ({ personalData }) => personalData,
  'vendor-vetted': ({ thirdParty }) => thirdParty,
  'licence-cleared': always,
  'data-recorded': own,
  'data-fit': both(own, mediumUp),
  'datasets-permitted': own,
  'datasets-described': own,
  'datasets-sourced': own,
  'card-complete': always,
  'limits-known': always,
  'version-pinned': mediumUp,
  'performance-met': always,
  'independently-validated': highUp,
  'fairness-evaluated': both(persons, mediumUp),
  'trade-offs-decided': both(persons, highUp),
  explainable: both(persons, mediumUp),
  contestable: both(persons, highUp),
  'users-informed': either(transparencyDuty, highUp),
  'robustness-tested': mediumUp,
  'fallback-safe': mediumUp,
  'security-reviewed': mediumUp,
  'access-limited': mediumUp,
  'adversarially-tested': either(generative, highUp),
  'outputs-guarded': generative,
  'agent-bounded': ({ agentic }) => agentic,
  'oversight-assigned': both(persons, mediumUp),
  'dependencies-approved': ({ dependsOnModels }) => dependsOnModels,
  'logs-kept': highUp,
  'monitoring-planned': mediumUp,
  'metrics-in-bounds': both(live, mediumUp),
  'incident-ready': mediumUp,
  'incident-free': live,
  'rollback-rehearsed': mediumUp,
  'change-planned': highUp,
  signed: either(
    mediumUp,
    either(generative, ({ personalData }) => personalData),
  ),
  'decommission-ready': mediumUp,
};
