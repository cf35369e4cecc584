import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import {
  CARD_SOURCE,
  isSourced,
  type Evidence,
} from '@modelgov/backstage-plugin-model-governance-common';
import {
  RiDatabase2Line,
  RiFileTextLine,
  RiRobot2Line,
  RiUserLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../translation';
import { ToneBadge } from '../terms';
import { Actor, SafeLink } from '../text';

const ICONS: Readonly<Record<Evidence['source'], RemixiconComponentType>> = {
  user: RiUserLine,
  pipeline: RiRobot2Line,
  catalog: RiFileTextLine,
  registry: RiDatabase2Line,
};

/** Who brought evidence: a person, a pipeline, a document or a registry, the last two with a link to what they say. */
export function EvidenceSource({ evidence }: { evidence: Evidence }) {
  const { source, sourceId = '', link, recordedBy } = evidence;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const isDrawn = isSourced(evidence);
  const name =
    sourceId === CARD_SOURCE
      ? t('evidence.source.card')
      : t(`evidence.source.${source}`, { source: sourceId }).trim();
  const badge = (
    <ToneBadge tone={isDrawn ? 'info' : 'neutral'} icon={ICONS[source]}>
      {name}
    </ToneBadge>
  );
  if (isDrawn) {
    return link ? <SafeLink href={link}>{badge}</SafeLink> : badge;
  }
  return (
    <Flex align="center" gap="2">
      {badge}
      <Text as="span" variant="body-small" color="secondary">
        {t(source === 'pipeline' ? 'evidence.by.pipeline' : 'evidence.by.user')}{' '}
        <Actor of={recordedBy} />
      </Text>
    </Flex>
  );
}
