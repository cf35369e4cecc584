import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import {
  EVIDENCE_TYPE_DEFINITIONS,
  type Evidence,
  type Finding,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { MeasureList } from '../../evidence';
import { FactList } from '../../scorecard';
import { Day, SafeMarkdown } from '../../text';
import { PayloadValue } from './PayloadValue';

/** What evidence says, and what was computed of it. */
export function EvidenceDetail(props: {
  evidence: Evidence;
  findings: readonly Finding[];
}) {
  const { evidence, findings } = props;
  const {
    payload,
    measures,
    requirements,
    digest,
    comment,
    useCase,
    imported,
  } = evidence;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const titleOf = (id: string) =>
    findings.find(({ requirementId }) => requirementId === id)?.title ?? id;
  const facts = [
    {
      name: t('evidence.supports'),
      value: requirements.length
        ? requirements.map(titleOf).join(', ')
        : t('evidence.supportsAll'),
    },
    useCase && { name: t('evidence.useCase'), value: useCase },
    ...EVIDENCE_TYPE_DEFINITIONS[evidence.type].fields
      .filter(({ name }) => payload[name] !== undefined)
      .map(field => ({
        name: field.label,
        value: <PayloadValue field={field} value={payload[field.name]} />,
      })),
    evidence.withheld && {
      name: t('evidence.content'),
      value: t('evidence.withheld'),
    },
    digest && { name: t('evidence.digest'), value: digest },
    comment && {
      name: t('form.comment'),
      value: <SafeMarkdown content={comment} />,
    },
    {
      name: t('evidence.recordedOn'),
      value: <Day of={evidence.recordedAt} />,
    },
    imported && {
      name: t('common.imported'),
      value: t('common.importedFrom', { source: imported.source }),
    },
  ];
  return (
    <Flex direction="column" gap="3">
      {measures.length > 0 && (
        <div>
          <Text as="p" variant="body-small" weight="bold">
            {t('evidence.computed')}
          </Text>
          <MeasureList measures={measures} />
        </div>
      )}
      <FactList facts={facts.filter(fact => typeof fact === 'object')} />
    </Flex>
  );
}
