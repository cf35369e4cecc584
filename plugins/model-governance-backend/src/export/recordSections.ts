import type { Dossier } from './Dossier';
import { readableTime } from './readableTime';
import type { ReportSection } from './Report';

/** What people recorded: sign-offs with the way to the role, evidence, and everything else that was decided. */
export function recordSections({ records }: Dossier): ReportSection[] {
  return [
    {
      heading: 'Sign-offs',
      none: 'Nobody has signed.',
      table: {
        columns: [
          'Signed by',
          'Role',
          'Held through',
          'Decision',
          'Gate',
          'Version',
          'Signed',
          'Until',
          'Conditions and comment',
        ],
        rows: records.signOffs.map(signOff => [
          signOff.recordedBy,
          signOff.role,
          signOff.membership.join(' → '),
          signOff.decision,
          signOff.gate,
          signOff.modelVersion ?? '',
          readableTime(signOff.recordedAt),
          readableTime(signOff.expiresAt),
          [
            ...signOff.conditions.map(
              ({ text, owner, dueOn }) => `${text} (${owner}, by ${dueOn})`,
            ),
            ...(signOff.comment ? [signOff.comment] : []),
          ].join('; '),
        ]),
      },
    },
    {
      heading: 'Evidence',
      none: 'No evidence was given.',
      table: {
        columns: [
          'Title',
          'Type',
          'Version',
          'Collected',
          'Ends',
          'Given by',
          'Where',
          'Digest',
        ],
        rows: records.evidence.map(evidence => [
          evidence.title,
          evidence.type,
          evidence.modelVersion ?? '',
          evidence.collectedOn,
          readableTime(evidence.expiresAt),
          `${evidence.sourceId ?? evidence.recordedBy} (${evidence.source})`,
          evidence.withheld ? 'withheld: sensitive' : evidence.link ?? '',
          evidence.digest ?? '',
        ]),
      },
    },
    {
      heading: 'Assessments and other acts',
      none: 'Nothing else was recorded.',
      table: {
        columns: ['When', 'What', 'By', 'About'],
        rows: [
          ...records.assessments.map(assessment => ({
            at: assessment.recordedAt,
            cells: [
              `assessment: tier ${assessment.result.tier}`,
              assessment.recordedBy,
              assessment.useCase,
            ],
          })),
          ...records.acts.map(act => ({
            at: act.recordedAt,
            cells: [
              'decision' in act ? `${act.kind}: ${act.decision}` : act.kind,
              act.recordedBy,
              'about' in act ? act.about : '',
            ],
          })),
        ]
          .sort((a, b) => a.at.localeCompare(b.at, 'en-US'))
          .map(({ at, cells }) => [readableTime(at), ...cells]),
      },
    },
  ];
}
