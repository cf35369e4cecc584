import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex } from '@backstage/ui';
import type {
  Policy,
  PolicySimulation,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../../translation';
import { EmptyNotice, FactList, Section } from '../../../scorecard';
import { Day, useNumberText } from '../../../text';
import { ChangedModels } from './ChangedModels';
import { TransitionTable } from './TransitionTable';
import { useLevelText } from './useLevelText';

/** What would change, in numbers and by model. */
export function SimulationResult(props: {
  simulation: PolicySimulation;
  policy: Policy;
  isRunning: boolean;
  onMore: () => void;
}) {
  const { simulation, policy, isRunning, onMore } = props;
  const { models, changed, transitions, nextCursor } = simulation;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const levelText = useLevelText(policy);
  const numberText = useNumberText();
  const empty = models ? 'unchanged' : 'noModels';
  return (
    <>
      <Section
        title={t('simulation.result')}
        actions={
          nextCursor && (
            <Button
              size="small"
              variant="secondary"
              isPending={isRunning}
              onPress={onMore}
            >
              {t('simulation.more')}
            </Button>
          )
        }
      >
        <Flex direction="column" gap="4">
          <FactList
            facts={[
              {
                name: t('simulation.policy'),
                value: simulation.policy.version,
              },
              { name: t('simulation.at'), value: <Day of={simulation.at} /> },
              {
                name: t('simulation.models'),
                value: nextCursor
                  ? t('simulation.modelsSoFar', { models: String(models) })
                  : String(models),
              },
              { name: t('simulation.changed'), value: String(changed) },
              {
                name: t('simulation.meanScoreChange'),
                value: numberText(simulation.meanScoreChange, {
                  signDisplay: 'exceptZero',
                  maximumFractionDigits: 1,
                }),
              },
            ]}
          />
          <TransitionTable
            title={t('simulation.transitions.status')}
            counts={transitions.status}
            nameOf={status => t(`terms.status.${status}`)}
          />
          <TransitionTable
            title={t('simulation.transitions.tier')}
            counts={transitions.tier}
            nameOf={tier => t(`terms.tier.${tier}`)}
          />
          <TransitionTable
            title={t('simulation.transitions.level')}
            counts={transitions.level}
            nameOf={levelText}
          />
          {changed === 0 && (
            <EmptyNotice
              title={t(`simulation.${empty}.title`)}
              description={t(`simulation.${empty}.description`)}
            />
          )}
        </Flex>
      </Section>
      {changed > 0 && <ChangedModels simulation={simulation} policy={policy} />}
    </>
  );
}
