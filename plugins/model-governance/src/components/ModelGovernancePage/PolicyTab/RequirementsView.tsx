import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import {
  phaseSchema,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Section } from '../../scorecard';
import { PolicySummary } from './PolicySummary';
import { RequirementItem } from './RequirementItem';

/** What is asked of models, and why, by phase. */
export function RequirementsView({ policy }: { policy: Policy }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Flex direction="column" gap="4">
      <PolicySummary policy={policy} />
      {phaseSchema.options
        .map(phase => ({
          phase,
          asked: policy.requirements.filter(
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
                  policy={policy}
                />
              ))}
            </ul>
          </Section>
        ))}
    </Flex>
  );
}
