import type { Finding } from '@modelgov/backstage-plugin-model-governance-common';
import { escapeMarkdown } from './escapeMarkdown';
import { oscalProperties } from './oscalProperties';
import { oscalText } from './oscalText';
import { oscalToken } from './oscalToken';
import { uuidOf } from './uuidOf';

const REASONS: Partial<Record<Finding['outcome'], string>> = {
  pass: 'pass',
  fail: 'fail',
};

/** The findings of a scorecard, each about the objective that is its requirement. */
export function oscalFindings(
  findings: Finding[],
  evaluatedAt: string,
  entityRef: string,
) {
  return findings.map(finding => ({
    uuid: uuidOf(
      `finding ${entityRef} ${finding.requirementId} ${evaluatedAt}`,
    ),
    title: escapeMarkdown(oscalText(finding.title)),
    description: escapeMarkdown(oscalText(finding.reason)),
    props: oscalProperties({
      outcome: finding.outcome,
      principle: finding.principle,
      phase: finding.phase,
      references: finding.references
        .map(({ framework, id }) => `${framework} ${id}`)
        .join('; '),
    }),
    target: {
      type: 'objective-id',
      'target-id': oscalToken(finding.requirementId),
      status: {
        state: finding.outcome === 'pass' ? 'satisfied' : 'not-satisfied',
        reason: REASONS[finding.outcome] ?? 'other',
      },
    },
    ...(finding.evidenceIds.length && {
      'related-observations': finding.evidenceIds.map(id => ({
        'observation-uuid': uuidOf(`evidence ${id}`),
      })),
    }),
    ...(finding.outcome !== 'pass' && {
      remarks: escapeMarkdown(oscalText(finding.remediation)),
    }),
  }));
}
