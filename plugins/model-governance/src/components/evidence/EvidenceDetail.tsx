import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import {
  EVIDENCE_TYPE_DEFINITIONS,
  newestAbout,
  type Act,
  type Evidence,
  type Finding,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useRoleTitle } from '../../state';
import { modelGovernanceTranslationRef } from '../../translation';
import { FactList } from '../scorecard';
import { Actor, Day, SafeMarkdown } from '../text';
import { DisputeWords } from './DisputeWords';
import { MeasureList } from './MeasureList';
import { PayloadValue } from './PayloadValue';

/** What evidence says, what was computed of it, and what was found and decided about it. */
export function EvidenceDetail(props: {
  evidence: Evidence;
  findings: readonly Finding[];
  /** Reviews, verifications and disputes of the evidence of the model. */
  acts: readonly Act[];
}) {
  const { evidence, findings, acts } = props;
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
  const roleTitle = useRoleTitle();
  const review = newestAbout(acts, 'evidence-review', evidence.id);
  const verification = newestAbout(acts, 'evidence-verification', evidence.id);
  const dispute = newestAbout(acts, 'evidence-dispute', evidence.id);
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
    evidence.onBehalfOf && {
      name: t('evidence.onBehalfOf'),
      value: <EntityRefLink entityRef={evidence.onBehalfOf} />,
    },
    review && {
      name: t('evidence.review.name'),
      value: (
        <>
          {t(`evidence.review.${review.decision}`, {
            role: roleTitle(review.role),
          })}{' '}
          <Actor of={review.recordedBy} />
          {' · '}
          <Day of={review.recordedAt} />
          {review.comment && <SafeMarkdown content={review.comment} />}
        </>
      ),
    },
    dispute && {
      name: t('evidence.dispute.name'),
      value: <DisputeWords dispute={dispute} acts={acts} />,
    },
    verification && {
      name: t('evidence.verification.name'),
      value: (
        <>
          {t(
            verification.matches
              ? 'evidence.verification.matches'
              : 'evidence.verification.differs',
          )}{' '}
          <Actor of={verification.recordedBy} />
          {' · '}
          <Day of={verification.recordedAt} />
          {!verification.matches && verification.found && (
            <div>
              {t('evidence.verification.found', { digest: verification.found })}
            </div>
          )}
        </>
      ),
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
