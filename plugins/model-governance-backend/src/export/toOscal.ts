import type { Dossier } from './Dossier';
import { escapeMarkdown } from './escapeMarkdown';
import { oscalAttestations } from './oscalAttestations';
import { oscalFindings } from './oscalFindings';
import { oscalObservations } from './oscalObservations';
import { oscalProperties } from './oscalProperties';
import { oscalRisks } from './oscalRisks';
import { oscalText } from './oscalText';
import { oscalToken } from './oscalToken';
import { uuidOf } from './uuidOf';

/** The version of OSCAL that the document is written in. */
const OSCAL_VERSION = '1.2.1';

/**
 * The record of a model as NIST OSCAL assessment results: requirements are objectives, the scorecard their findings,
 * evidence the observations, scenarios the risks, sign-offs the attestations.
 */
export function toOscal(dossier: Dossier) {
  const { record, scorecard, records, verification } = dossier;
  const { entityRef } = scorecard;
  const policy = uuidOf(`policy ${scorecard.policy.digest}`);
  const applicable = scorecard.findings.filter(
    ({ outcome }) => outcome !== 'not-applicable',
  );
  const observations = oscalObservations(dossier);
  const risks = oscalRisks(dossier);
  const attestations = oscalAttestations(records.signOffs);
  const persons = new Set(
    [...records.signOffs, ...records.evidence, ...records.assessments].map(
      ({ recordedBy }) => recordedBy,
    ),
  );
  const findings = oscalFindings(applicable, scorecard.evaluatedAt, entityRef);
  return {
    'assessment-results': {
      uuid: uuidOf(`export ${record.seal.signature}`),
      metadata: {
        title: escapeMarkdown(
          `Governance record of ${oscalText(scorecard.title)}`,
        ),
        'last-modified': record.exportedAt,
        version: oscalText(scorecard.version),
        'oscal-version': OSCAL_VERSION,
        ...notEmpty(
          'roles',
          [...new Set(records.signOffs.map(({ role }) => role))].map(role => ({
            id: oscalToken(role),
            title: escapeMarkdown(role),
          })),
        ),
        ...notEmpty(
          'parties',
          [...persons].map(name => ({
            uuid: uuidOf(`person ${name}`),
            type: 'person',
            name: oscalText(name),
          })),
        ),
      },
      'import-ap': { href: `#${policy}` },
      results: [
        {
          uuid: uuidOf(`result ${entityRef} ${scorecard.evaluatedAt}`),
          title: escapeMarkdown(`Scorecard of ${oscalText(scorecard.title)}`),
          description: escapeMarkdown(oscalText(scorecard.statusReason)),
          start: record.entries[0]?.at ?? scorecard.evaluatedAt,
          end: scorecard.evaluatedAt,
          props: oscalProperties({
            score: String(scorecard.score),
            level: scorecard.level,
            status: scorecard.status,
            'risk-tier': scorecard.tier,
            'ai-act-class': scorecard.aiActClass,
            'policy-version': scorecard.policy.version,
            'ledger-chain': record.model.chain,
            'ledger-entries': String(record.entries.length),
            'ledger-head': record.entries.at(-1)?.hash,
            'ledger-verdict': verification.verdict,
            'ledger-checkpoint': verification.unaltered?.since,
          }),
          'local-definitions': {
            components: [
              {
                uuid: uuidOf(`model ${entityRef}`),
                type: 'ai-model',
                title: escapeMarkdown(oscalText(scorecard.title)),
                description: escapeMarkdown(oscalText(scorecard.description)),
                props: oscalProperties({
                  'entity-ref': entityRef,
                  owner: scorecard.owner,
                  version: scorecard.version,
                }),
                status: { state: 'operational' },
              },
            ],
          },
          'reviewed-controls': {
            'control-selections': [
              applicable.length
                ? {
                    'include-controls': applicable.map(({ requirementId }) => ({
                      'control-id': oscalToken(requirementId),
                    })),
                  }
                : { 'include-all': {} },
            ],
          },
          ...notEmpty('attestations', attestations),
          ...notEmpty('observations', observations),
          ...notEmpty('risks', risks),
          ...notEmpty('findings', findings),
        },
      ],
      'back-matter': {
        resources: [
          {
            uuid: policy,
            title: escapeMarkdown(`Policy ${scorecard.policy.version}`),
            description:
              'The requirements that the model is judged by; the whole text is part of the JSON export.',
            props: oscalProperties({
              'policy-version': scorecard.policy.version,
              'policy-digest': scorecard.policy.digest,
            }),
          },
        ],
      },
    },
  };
}

/** OSCAL has no empty lists: a member that is left out where there is nothing. */
function notEmpty<K extends string, T>(name: K, items: T[]) {
  return items.length ? { [name]: items } : {};
}
