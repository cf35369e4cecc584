import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import {
  UNKNOWN_ANSWER,
  type Assessment,
  type Policy,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { AiActPath, RiskSteps } from '../../risk';
import { FactList } from '../../scorecard';
import { SafeMarkdown } from '../../text';
import { Disclosure } from '../Disclosure';
import { RiskMatrix } from './RiskMatrix';
import { ScenarioTable } from './ScenarioTable';

/** How the tier and the class of a use came about. */
export function AssessmentDetail(props: {
  assessment: Assessment;
  policy?: Policy;
  /** Of the model, by which residual risk is judged; absent: by what is claimed. */
  findings?: Scorecard['findings'];
  /** Which assessment it is, where several are shown. */
  title?: string;
}) {
  const { assessment, policy, findings, title } = props;
  const { aiAct, answers, comment, result, scenarios, recordedBy } = assessment;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const questions = policy?.risk.questions ?? [];
  return (
    <Flex direction="column" gap="4">
      {title && (
        <Text as="h4" variant="body-medium" weight="bold">
          {title}
        </Text>
      )}
      {policy && <RiskMatrix risk={policy.risk} result={result} />}
      <RiskSteps result={result} />
      <FactList
        facts={[
          {
            name: t('risk.assessedBy'),
            value: <EntityRefLink entityRef={recordedBy} />,
          },
          {
            name: t('assessment.roles'),
            value: aiAct.roles
              .map(role => t(`terms.aiActRole.${role}`))
              .join(', '),
          },
          ...(aiAct.annexPoints?.length
            ? [
                {
                  name: t('assessment.annexPoints'),
                  value: aiAct.annexPoints.join(', '),
                },
              ]
            : []),
          {
            name: t('assessment.rationale'),
            value: <SafeMarkdown content={aiAct.rationale} />,
          },
          ...(comment
            ? [
                {
                  name: t('form.comment'),
                  value: <SafeMarkdown content={comment} />,
                },
              ]
            : []),
        ]}
      />
      {scenarios.length > 0 && (
        <ScenarioTable
          scenarios={scenarios}
          policy={policy}
          findings={findings}
        />
      )}
      {questions.length > 0 && (
        <div>
          <Disclosure
            label={t('risk.answers')}
            of={assessment.useCase}
            summary={
              <Text as="h4" variant="body-medium" weight="bold">
                {t('risk.questionnaire')}
              </Text>
            }
          >
            <FactList
              facts={questions.map(({ id, text, options }) => ({
                name: text,
                value:
                  answers[id] === UNKNOWN_ANSWER
                    ? t('assessment.unknown')
                    : options.find(({ value }) => value === answers[id])
                        ?.label ?? answers[id],
              }))}
            />
          </Disclosure>
        </div>
      )}
      {aiAct.path && (
        <div>
          <Disclosure
            label={t('aiAct.path')}
            of={assessment.useCase}
            summary={
              <Text as="h4" variant="body-medium" weight="bold">
                {t('risk.aiAct')}
              </Text>
            }
          >
            <AiActPath path={aiAct.path} />
          </Disclosure>
        </div>
      )}
      {assessment.imported && (
        <Text as="p" variant="body-small" color="secondary">
          {t('common.importedFrom', { source: assessment.imported.source })}
        </Text>
      )}
    </Flex>
  );
}
