import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import type {
  Assessment,
  Policy,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { PermissionButton, type DialogRequest } from '../../actions';
import { FactList, Notice, Section } from '../../scorecard';
import { TierBadge } from '../../terms';
import { Day } from '../../text';
import { AssessmentDetail } from './AssessmentDetail';

/** One use of the model: its purpose, its tier and class, and how they came about. */
export function UseCaseSection(props: {
  entityRef: string;
  useCase: Scorecard['useCases'][number];
  assessment?: Assessment;
  policy?: Policy;
  onRequest: (request: DialogRequest) => void;
}) {
  const { entityRef, useCase, assessment, policy, onRequest } = props;
  const { name, tier, aiActClass, intendedPurpose, assessedAt, dueAt } =
    useCase;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const action = assessment ? t('actions.reassess') : t('actions.assess');
  return (
    <Section
      title={name}
      actions={
        <PermissionButton
          act="assess-risk"
          entityRef={entityRef}
          size="small"
          variant="secondary"
          aria-label={t('actions.labelled', { action, what: name })}
          onPress={() => onRequest({ kind: 'assess-risk', useCase: name })}
        >
          {action}
        </PermissionButton>
      }
    >
      <Flex direction="column" gap="4">
        {!useCase.declared && (
          <Notice tone="info">{t('risk.undeclared')}</Notice>
        )}
        <Text as="p">{intendedPurpose ?? t('risk.noPurpose')}</Text>
        <FactList
          facts={[
            {
              name: t('risk.tier'),
              value: tier ? <TierBadge tier={tier} /> : t('risk.notAssessed'),
            },
            ...(aiActClass
              ? [
                  {
                    name: t('risk.aiAct'),
                    value: t(`terms.aiActClass.${aiActClass}`),
                  },
                ]
              : []),
            ...(assessedAt
              ? [{ name: t('risk.assessedOn'), value: <Day of={assessedAt} /> }]
              : []),
            ...(dueAt
              ? [{ name: t('risk.dueOn'), value: <Day of={dueAt} /> }]
              : []),
          ]}
        />
        {assessment && (
          <AssessmentDetail assessment={assessment} policy={policy} />
        )}
      </Flex>
    </Section>
  );
}
