import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import type { ConditionState } from '@modelgov/backstage-plugin-model-governance-common';
import { useRoleTitle } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { PermissionButton, usePointless } from '../../actions';
import { Section } from '../../scorecard';
import { ToneBadge } from '../../terms';
import { Actor, Day, useDayText } from '../../text';
import type { ViewProps } from '../ViewProps';
import { RecordItem } from './RecordItem';
import { RecordList } from './RecordList';
import { STATE_LOOKS } from './stateLooks';

/** What the approvals in force depend on, by whom and until when. */
export function ConditionsSection({ scorecard, onRequest }: ViewProps) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const pointless = usePointless(scorecard)('condition-closure');
  if (scorecard.conditions.length === 0) {
    return null;
  }
  return (
    <Section title={t('standing.condition.title')}>
      <RecordList>
        {scorecard.conditions.map(state => (
          <RecordItem
            key={`${state.signOffId} ${state.condition}`}
            actions={
              state.state !== 'closed' && (
                <PermissionButton
                  act="condition-closure"
                  entityRef={scorecard.entityRef}
                  pointless={pointless}
                  size="small"
                  variant="secondary"
                  aria-label={t('actions.labelled', {
                    action: t('acts.kind.condition-closure'),
                    what: state.text,
                  })}
                  onPress={() =>
                    onRequest({ kind: 'condition-closure', condition: state })
                  }
                >
                  {t('acts.kind.condition-closure')}
                </PermissionButton>
              )
            }
          >
            <Condition state={state} />
          </RecordItem>
        ))}
      </RecordList>
    </Section>
  );
}

function Condition({ state: condition }: { state: ConditionState }) {
  const { text, owner, role, dueOn, state, closedBy, closedAt, suspendsAt } =
    condition;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const dayText = useDayText();
  const roleTitle = useRoleTitle();
  return (
    <Flex direction="column" align="start" gap="1">
      <Text as="p">{text}</Text>
      <ToneBadge {...STATE_LOOKS.condition[state]}>
        {t(`standing.condition.state.${state}`)}
      </ToneBadge>
      <Text as="p" variant="body-small" color="secondary">
        <EntityRefLink entityRef={owner} /> · {t('standing.condition.due')}{' '}
        <Day of={dueOn} /> ·{' '}
        {t('standing.condition.set', { role: roleTitle(role) })}
        {closedBy && (
          <>
            {' · '}
            {t('standing.condition.closed')} <Actor of={closedBy} />
            {closedAt && (
              <>
                {', '}
                <Day of={closedAt} />
              </>
            )}
          </>
        )}
      </Text>
      {state === 'overdue' && (
        <Text as="p" variant="body-small">
          {t('standing.condition.suspends', { day: dayText(suspendsAt) })}
        </Text>
      )}
    </Flex>
  );
}
