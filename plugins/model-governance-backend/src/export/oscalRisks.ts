import type { Dossier } from './Dossier';
import { escapeMarkdown } from './escapeMarkdown';
import { oscalText } from './oscalText';
import { uuidOf } from './uuidOf';

/** By whose scale impact and likelihood are given. */
const SCALE = 'http://csrc.nist.gov/ns/oscal/unknown';

/** The scenarios of the assessments in force as risks; the inherent and the residual one side by side. */
export function oscalRisks({ records, scorecard }: Dossier) {
  const inForce = new Set(
    scorecard.useCases.map(({ assessmentId }) => assessmentId),
  );
  return records.assessments
    .filter(({ id }) => inForce.has(id))
    .flatMap(assessment =>
      assessment.scenarios.map((scenario, index) => ({
        uuid: uuidOf(`scenario ${assessment.id} ${index}`),
        title: escapeMarkdown(oscalText(scenario.title)),
        description: escapeMarkdown(
          oscalText(`${scenario.category}, in ${assessment.useCase}`),
        ),
        statement: escapeMarkdown(oscalText(scenario.title)),
        status: scenario.treatment === 'mitigate' ? 'remediating' : 'open',
        characterizations: [
          {
            origin: {
              actors: [
                {
                  type: 'party',
                  'actor-uuid': uuidOf(`person ${assessment.recordedBy}`),
                },
              ],
            },
            facets: [
              facet('impact', scenario.impact),
              facet('likelihood', scenario.likelihood),
              facet('residual-impact', scenario.residualImpact),
              facet('residual-likelihood', scenario.residualLikelihood),
            ],
          },
        ],
      })),
    );
}

function facet(name: string, points: number) {
  return { name, system: SCALE, value: `${points} of 5` };
}
