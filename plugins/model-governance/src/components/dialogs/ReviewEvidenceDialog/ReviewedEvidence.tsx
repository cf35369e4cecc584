import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EVIDENCE_TYPE_DEFINITIONS,
  type Act,
  type Evidence,
  type Finding,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { EvidenceDetail, EvidenceSource } from '../../evidence';
import { FactList, Notice, Section, useVersionName } from '../../scorecard';
import { Day, SafeLink } from '../../text';

/** What a reviewer has to know of the evidence on which they decide. */
export function ReviewedEvidence(props: {
  /** Absent where it is not there any more. */
  evidence?: Evidence;
  acts: readonly Act[];
  findings: readonly Finding[];
}) {
  const { evidence, acts, findings } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const versionName = useVersionName();
  if (!evidence) {
    return <Notice tone="warning">{t('evidence.review.unknown')}</Notice>;
  }
  const { type, title, link, collectedOn, modelVersion } = evidence;
  return (
    <Section title={title}>
      <FactList
        facts={[
          {
            name: t('evidence.type'),
            value: EVIDENCE_TYPE_DEFINITIONS[type].title,
          },
          { name: t('evidence.version'), value: versionName(modelVersion) },
          { name: t('evidence.collectedOn'), value: <Day of={collectedOn} /> },
          {
            name: t('evidence.sourceName'),
            value: <EvidenceSource evidence={evidence} />,
          },
          ...(link
            ? [
                {
                  name: t('evidence.link'),
                  value: <SafeLink href={link}>{link}</SafeLink>,
                },
              ]
            : []),
        ]}
      />
      <EvidenceDetail evidence={evidence} findings={findings} acts={acts} />
    </Section>
  );
}
