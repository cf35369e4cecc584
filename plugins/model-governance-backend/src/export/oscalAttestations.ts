import type { SignOff } from '@modelgov/backstage-plugin-model-governance-common';
import { escapeMarkdown } from './escapeMarkdown';
import { oscalProperties } from './oscalProperties';
import { oscalText } from './oscalText';
import { oscalToken } from './oscalToken';
import { uuidOf } from './uuidOf';

/** The sign-offs of a model as attestations. */
export function oscalAttestations(signOffs: SignOff[]) {
  return signOffs.map(signOff => ({
    'responsible-parties': [
      {
        'role-id': oscalToken(signOff.role),
        'party-uuids': [uuidOf(`person ${signOff.recordedBy}`)],
        ...(signOff.membership.length && {
          props: oscalProperties({
            'held-through': signOff.membership.join(' → '),
          }),
        }),
      },
    ],
    parts: [
      {
        uuid: uuidOf(`sign-off ${signOff.id}`),
        name: 'authorization-statements',
        title: escapeMarkdown(`${signOff.decision} for ${signOff.gate}`),
        props: oscalProperties({
          decision: signOff.decision,
          gate: signOff.gate,
          version: signOff.modelVersion,
          'signed-at': signOff.recordedAt,
          'valid-until': signOff.expiresAt,
          'subject-digest': signOff.subjectDigest,
        }),
        prose: escapeMarkdown(
          oscalText(
            [
              ...signOff.conditions.map(
                ({ text, owner, dueOn }) => `${text} (${owner}, by ${dueOn})`,
              ),
              signOff.comment ?? `${signOff.decision} without a comment`,
            ].join('; '),
          ),
        ),
      },
    ],
  }));
}
