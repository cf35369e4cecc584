import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import {
  actsOf,
  type WaiverState,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useActs } from '../../state';
import { modelGovernanceTranslationRef } from '../../translation';
import { FactList } from '../scorecard';
import { Actor, ErrorNotice, SafeMarkdown } from '../text';

/** Why a waiver was asked for, what stands in meanwhile, and what was said to it. */
export function WaiverFacts(props: { entityRef: string; waiver: WaiverState }) {
  const { entityRef, waiver } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { reload, ...acts } = useActs(entityRef, [
    'waiver',
    'waiver-decision',
    'waiver-revocation',
  ]);
  if (acts.status === 'loading') {
    return <Skeleton width="100%" height={48} />;
  }
  if (acts.status === 'error') {
    return (
      <ErrorNotice
        title={t('waiver.error')}
        error={acts.error}
        onRetry={reload}
      />
    );
  }
  const asked = actsOf(acts.value, 'waiver').find(({ id }) => id === waiver.id);
  const decision = actsOf(acts.value, 'waiver-decision').find(
    ({ about }) => about === waiver.id,
  );
  const revocation = actsOf(acts.value, 'waiver-revocation').find(
    ({ about }) => about === waiver.id,
  );
  return (
    <FactList
      facts={[
        ...words(t('waiver.justification'), asked?.justification),
        ...words(t('waiver.compensatingControl'), asked?.compensatingControl),
        ...words(t('form.comment'), decision?.comment),
        ...(revocation
          ? [
              {
                name: t('waiver.revokedBy'),
                value: <Actor of={revocation.recordedBy} />,
              },
              ...words(t('waiver.reason'), revocation.reason),
            ]
          : []),
      ]}
    />
  );
}

function words(name: string, content: string | undefined) {
  return content ? [{ name, value: <SafeMarkdown content={content} /> }] : [];
}
