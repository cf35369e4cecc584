import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton } from '@backstage/ui';
import { phaseSchema } from '@modelgov/backstage-plugin-model-governance-common';
import { usePolicy } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Section } from '../../scorecard';
import { ErrorNotice } from '../../text';
import { PolicySummary } from './PolicySummary';
import { RequirementItem } from './RequirementItem';

/** What is asked of models, and why. */
export function PolicyTab() {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { reload, ...policy } = usePolicy();
  if (policy.status === 'loading') {
    return (
      <Flex
        direction="column"
        gap="3"
        role="status"
        aria-label={t('common.loading')}
      >
        <Skeleton width="100%" height={80} />
        <Skeleton width="100%" height={240} />
      </Flex>
    );
  }
  if (policy.status === 'error') {
    return (
      <ErrorNotice
        title={t('policy.error')}
        error={policy.error}
        onRetry={reload}
      />
    );
  }
  const { requirements } = policy.value;
  return (
    <Flex direction="column" gap="4">
      <PolicySummary policy={policy.value} />
      {phaseSchema.options
        .map(phase => ({
          phase,
          asked: requirements.filter(
            requirement => requirement.phase === phase,
          ),
        }))
        .filter(({ asked }) => asked.length)
        .map(({ phase, asked }) => (
          <Section key={phase} title={t(`terms.phase.${phase}`)}>
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {asked.map(requirement => (
                <RequirementItem
                  key={requirement.id}
                  requirement={requirement}
                  policy={policy.value}
                />
              ))}
            </ul>
          </Section>
        ))}
    </Flex>
  );
}
