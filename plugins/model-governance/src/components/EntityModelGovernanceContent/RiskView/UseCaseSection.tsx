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
import { ConfirmationNotice } from './ConfirmationNotice';

/** One use of the model: its purpose, its tier and class, and how they came about. */
export function UseCaseSection(props: {
  entityRef: string;
  useCase: Scorecard['useCases'][number];
  assessments: readonly Assessment[];
  findings: Scorecard['findings'];
  policy?: Policy;
  onRequest: (request: DialogRequest) => void;
}) {
  const { entityRef, useCase, assessments, findings, policy, onRequest } =
    props;
  const { name, tier, aiActClass, intendedPurpose, assessedAt, dueAt } =
    useCase;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { newest } = useCase;
  const find = (wanted: string | undefined) =>
    assessments.find(({ id }) => id === wanted);
  const assessment = find(useCase.assessmentId);
  const waiting =
    newest && newest.assessmentId !== useCase.assessmentId
      ? find(newest.assessmentId)
      : undefined;
  const action = newest ? t('actions.reassess') : t('actions.assess');
  return (
    <Section
      title={name}
      actions={
        <>
          {newest?.confirmation === 'awaited' && (
            <PermissionButton
              act="confirm-assessment"
              entityRef={entityRef}
              size="small"
              variant="secondary"
              aria-label={t('actions.labelled', {
                action: t('actions.confirm'),
                what: name,
              })}
              onPress={() =>
                onRequest({
                  kind: 'confirm-assessment',
                  useCase: name,
                  assessmentId: newest.assessmentId,
                })
              }
            >
              {t('actions.confirm')}
            </PermissionButton>
          )}
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
        </>
      }
    >
      <Flex direction="column" gap="4">
        {!useCase.declared && (
          <Notice tone="info">{t('risk.undeclared')}</Notice>
        )}
        <ConfirmationNotice useCase={useCase} policy={policy} />
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
        {waiting && (
          <AssessmentDetail
            title={t('risk.confirmation.newest')}
            assessment={waiting}
            policy={policy}
            findings={findings}
          />
        )}
        {assessment && (
          <AssessmentDetail
            title={waiting && t('risk.confirmation.inForce')}
            assessment={assessment}
            policy={policy}
            findings={findings}
          />
        )}
      </Flex>
    </Section>
  );
}
