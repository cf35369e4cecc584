import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AiActResult } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { FactList } from '../scorecard';

/** What answers to the decision tree of the EU AI Act result in; said aloud when it changes. */
export function AiActOutcome({ result }: { result: AiActResult }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { duties, roles, annexPoints, complete } = result;
  const list = (words: string[]) => words.join(', ') || t('aiAct.none');
  return (
    <div
      role="status"
      aria-label={t(complete ? 'aiAct.result' : 'aiAct.resultSoFar')}
    >
      <FactList
        facts={[
          {
            name: t('assessment.aiActClass'),
            value: result.class
              ? t(`terms.aiActClass.${result.class}`)
              : t('aiAct.open'),
          },
          {
            name: t('assessment.duties'),
            value: list(duties.map(duty => t(`terms.aiActDuty.${duty}`))),
          },
          {
            name: t('assessment.roles'),
            value: list(roles.map(role => t(`terms.aiActRole.${role}`))),
          },
          ...(annexPoints.length > 0
            ? [
                {
                  name: t('assessment.annexPoints'),
                  value: annexPoints.join(', '),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
