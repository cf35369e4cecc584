import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  EVIDENCE_TYPE_DEFINITIONS,
  newestAbout,
  openDispute,
  type Act,
  type Evidence,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { RiDownloadCloud2Line } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../../translation';
import type { DialogRequest } from '../../actions';
import { EvidenceDetail, EvidenceSource } from '../../evidence';
import { ToneBadge } from '../../terms';
import { Day, SafeLink } from '../../text';
import { Disclosure } from '../Disclosure';
import { EvidenceBadges } from './EvidenceBadges';
import { EvidenceButtons } from './EvidenceButtons';

const useStyles = makeStyles(
  {
    root: {
      padding: 'var(--bui-space-3) 0',
      borderTop: '1px solid var(--bui-border-1)',
      overflowWrap: 'anywhere',
      '&:first-child': { borderTop: 0 },
    },
    wrap: { flexWrap: 'wrap' },
  },
  { name: 'PluginModelGovernanceEvidenceItem' },
);

/** One record of evidence: what, of which version, until when, by whom, and what came of its review. */
export function EvidenceItem(props: {
  evidence: Evidence;
  /** Reviews and verifications of the evidence of the model. */
  acts: readonly Act[];
  scorecard: Scorecard;
  /** Whether another record corrects it. */
  isSuperseded: boolean;
  onRequest: (request: DialogRequest) => void;
}) {
  const { evidence, acts, scorecard, isSuperseded, onRequest } = props;
  const { title, type, link, imported, modelVersion } = evidence;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const isOtherVersion =
    modelVersion !== undefined && modelVersion !== scorecard.version;
  const isRejected =
    newestAbout(acts, 'evidence-review', evidence.id)?.decision === 'rejected';
  return (
    <li className={classes.root}>
      <Disclosure
        of={title}
        summary={
          <>
            <Flex align="center" gap="2" className={classes.wrap}>
              <Text as="h4" variant="body-medium" weight="bold">
                {link ? <SafeLink href={link}>{title}</SafeLink> : title}
              </Text>
              <ToneBadge tone="neutral">
                {EVIDENCE_TYPE_DEFINITIONS[type].title}
              </ToneBadge>
              {modelVersion && (
                <ToneBadge tone={isOtherVersion ? 'warning' : 'neutral'}>
                  {isOtherVersion
                    ? t('evidence.ofOtherVersion', { version: modelVersion })
                    : t('evidence.ofVersion', { version: modelVersion })}
                </ToneBadge>
              )}
              {isSuperseded && (
                <ToneBadge tone="neutral">
                  {t('evidence.correction.isSuperseded')}
                </ToneBadge>
              )}
              <EvidenceBadges
                evidence={evidence}
                acts={acts}
                findings={scorecard.findings}
              />
              {imported && (
                <ToneBadge tone="info" icon={RiDownloadCloud2Line}>
                  {t('common.imported')}
                </ToneBadge>
              )}
            </Flex>
            <Flex align="center" gap="2" className={classes.wrap}>
              <Text as="p" variant="body-small" color="secondary">
                {t('evidence.collectedOn')} <Day of={evidence.collectedOn} />
                {' · '}
                {evidence.expiresOn ? (
                  <>
                    {t('evidence.expiresOn')} <Day of={evidence.expiresOn} />
                  </>
                ) : (
                  t('evidence.neverExpires')
                )}
              </Text>
              <EvidenceSource evidence={evidence} />
            </Flex>
          </>
        }
      >
        <Flex direction="column" gap="3">
          <EvidenceDetail
            evidence={evidence}
            findings={scorecard.findings}
            acts={acts}
          />
          <EvidenceButtons
            evidence={evidence}
            entityRef={scorecard.entityRef}
            isCurrent={!isSuperseded && !isRejected}
            isDisputed={openDispute(acts, evidence.id) !== undefined}
            onRequest={onRequest}
          />
        </Flex>
      </Disclosure>
    </li>
  );
}
