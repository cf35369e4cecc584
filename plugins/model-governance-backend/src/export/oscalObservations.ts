import { EVIDENCE_TYPE_DEFINITIONS } from '@modelgov/backstage-plugin-model-governance-common';
import type { Dossier } from './Dossier';
import { escapeMarkdown } from './escapeMarkdown';
import { oscalHref } from './oscalHref';
import { oscalProperties } from './oscalProperties';
import { oscalText } from './oscalText';
import { uuidOf } from './uuidOf';

/** The evidence of a model as observations. */
export function oscalObservations({ records, scorecard }: Dossier) {
  return records.evidence.map(evidence => ({
    uuid: uuidOf(`evidence ${evidence.id}`),
    title: escapeMarkdown(oscalText(evidence.title)),
    description: escapeMarkdown(
      oscalText(
        evidence.withheld
          ? 'Sensitive evidence; its content is withheld.'
          : evidence.comment ?? evidence.title,
      ),
    ),
    props: oscalProperties({
      'evidence-type': evidence.type,
      source: evidence.source,
      'source-id': evidence.sourceId,
      version: evidence.modelVersion,
      digest: evidence.digest,
      measures: evidence.measures
        .map(({ name, value }) => `${name} ${value}`)
        .join('; '),
    }),
    // What can be measured was tested; a document was examined.
    methods: [
      Object.keys(EVIDENCE_TYPE_DEFINITIONS[evidence.type].measures).length
        ? 'TEST'
        : 'EXAMINE',
    ],
    types: ['control-objective'],
    origins: [
      {
        actors: [
          {
            type: 'party',
            'actor-uuid': uuidOf(`person ${evidence.recordedBy}`),
          },
        ],
      },
    ],
    subjects: [
      {
        'subject-uuid': uuidOf(`model ${scorecard.entityRef}`),
        type: 'component',
      },
    ],
    ...(evidence.link && {
      'relevant-evidence': [
        {
          href: oscalHref(evidence.link),
          description: escapeMarkdown(oscalText(evidence.title)),
        },
      ],
    }),
    collected: `${evidence.collectedOn}T00:00:00Z`,
    ...(evidence.expiresAt && { expires: evidence.expiresAt }),
  }));
}
