import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import type {
  Finding,
  Requirement,
} from '@modelgov/backstage-plugin-model-governance-common';
import { Duration } from 'luxon';
import { modelGovernanceTranslationRef } from '../../../translation';
import { SafeMarkdown, useLanguage } from '../../text';
import { BoundList } from './BoundList';

/** What a requirement asks of the evidence, so that nobody has to guess what will pass. */
export function RequirementAsk(props: {
  finding: Finding;
  requirement?: Requirement;
}) {
  const { finding, requirement } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const locale = useLanguage();
  const ask =
    requirement && 'evidence' in requirement.check
      ? requirement.check.evidence
      : undefined;
  return (
    <Flex direction="column" gap="1">
      <Text as="p" variant="body-medium" weight="bold">
        {finding.question}
      </Text>
      <Text as="div" variant="body-small" color="secondary">
        <SafeMarkdown content={finding.remediation} />
      </Text>
      {ask?.bounds && <BoundList bounds={ask.bounds} types={ask.types} />}
      {ask?.maxAge && (
        <Text as="p" variant="body-small">
          {t('evidence.maxAge', {
            age: Duration.fromISO(ask.maxAge, { locale }).toHuman(),
          })}
        </Text>
      )}
    </Flex>
  );
}
