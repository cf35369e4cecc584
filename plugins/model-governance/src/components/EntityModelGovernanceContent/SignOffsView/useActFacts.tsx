import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Act } from '@modelgov/backstage-plugin-model-governance-common';
import type { ReactNode } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Day, SafeMarkdown } from '../../text';

/** What an act says beside the words of its person. */
export function useActFacts(act: Act): { name: string; value: ReactNode }[] {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  switch (act.kind) {
    case 'review-request':
      return [
        ...(act.useCases
          ? [
              {
                name: t('standing.timeline.useCases'),
                value: act.useCases.join(', '),
              },
            ]
          : []),
        {
          name: t('standing.timeline.dueOn'),
          value: <Day of={act.dueOn} />,
        },
      ];
    case 'break-glass':
      return act.expiresAt
        ? [
            {
              name: t('standing.timeline.until'),
              value: <Day of={act.expiresAt} />,
            },
          ]
        : [];
    case 'waiver':
      return [
        { name: t('standing.timeline.requirement'), value: act.requirementId },
        {
          name: t('standing.timeline.compensatingControl'),
          value: <SafeMarkdown content={act.compensatingControl} />,
        },
        {
          name: t('standing.timeline.until'),
          value: <Day of={act.expiresOn} />,
        },
      ];
    case 'decommission':
      return [
        ...(['users', 'data', 'records'] as const).map(field => ({
          name: t(`standing.timeline.${field}`),
          value: <SafeMarkdown content={act[field]} />,
        })),
        ...(act.successor
          ? [
              {
                name: t('standing.timeline.successor'),
                value: <EntityRefLink entityRef={act.successor} />,
              },
            ]
          : []),
      ];
    default:
      return [];
  }
}
