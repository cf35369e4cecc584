import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import {
  actsOf,
  type Act,
  type ChangePlan,
  type SignOff,
} from '@modelgov/backstage-plugin-model-governance-common';
import { RiCheckLine, RiDraftLine } from '@remixicon/react';
import type { Loadable } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Section } from '../../scorecard';
import { ToneBadge } from '../../terms';
import { Actor, Day, SafeMarkdown } from '../../text';
import { RecordItem } from './RecordItem';
import { RecordList } from './RecordList';

/** The bounds within which new versions inherit an approval, and whether they were signed. */
export function ChangePlansSection(props: {
  acts: Loadable<Act[]>;
  records: Loadable<SignOff[]>;
}) {
  const { acts, records } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const plans =
    acts.status === 'ready' ? actsOf(acts.value, 'change-plan') : [];
  const signed =
    records.status === 'ready'
      ? records.value
          .filter(({ decision }) => decision !== 'rejected')
          .map(({ subject }) => subject.changePlan?.id)
      : [];
  return plans.length ? (
    <Section title={t('standing.plan.title')}>
      <RecordList>
        {plans.map(plan => (
          <RecordItem key={plan.id}>
            <Plan plan={plan} isSigned={signed.includes(plan.id)} />
          </RecordItem>
        ))}
      </RecordList>
    </Section>
  ) : null;
}

function Plan({ plan, isSigned }: { plan: ChangePlan; isSigned: boolean }) {
  const { title, description, allows, versions, recordedBy, recordedAt } = plan;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const facts = allows.map(fact => t(`acts.plan.fact.${fact}`)).join(', ');
  return (
    <Flex direction="column" align="start" gap="1">
      <Text as="p" weight="bold">
        {title}
      </Text>
      <ToneBadge
        tone={isSigned ? 'success' : 'neutral'}
        icon={isSigned ? RiCheckLine : RiDraftLine}
      >
        {t(isSigned ? 'standing.plan.signed' : 'standing.plan.unsigned')}
      </ToneBadge>
      <Text as="p" variant="body-small">
        {versions
          ? t('standing.plan.allowsVersions', { facts, versions })
          : t('standing.plan.allows', { facts })}
      </Text>
      <Text as="div" variant="body-medium">
        <SafeMarkdown content={description} />
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        <Actor of={recordedBy} /> · <Day of={recordedAt} />
      </Text>
    </Flex>
  );
}
