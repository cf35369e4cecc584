import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  actsOf,
  type WaiverState,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ReactNode } from 'react';
import { useActs } from '../../state';
import { modelGovernanceTranslationRef } from '../../translation';
import { FactList, LoadableView } from '../scorecard';
import { Actor, SafeMarkdown } from '../text';

interface Fact {
  name: string;
  value: ReactNode;
}

/** Why a waiver was asked for, what stands in meanwhile, and what was said to it. */
export function WaiverFacts(props: {
  entityRef: string;
  waiver: WaiverState;
  /** What is said first. */
  lead?: readonly Fact[];
}) {
  const { entityRef, waiver, lead = [] } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const acts = useActs(entityRef, [
    'waiver',
    'waiver-decision',
    'waiver-revocation',
  ]);
  const recorded = acts.status === 'ready' ? acts.value : [];
  const asked = actsOf(recorded, 'waiver').find(({ id }) => id === waiver.id);
  const decision = actsOf(recorded, 'waiver-decision').find(
    ({ about }) => about === waiver.id,
  );
  const revocation = actsOf(recorded, 'waiver-revocation').find(
    ({ about }) => about === waiver.id,
  );
  return (
    <>
      <FactList
        facts={[
          ...lead,
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
      <LoadableView loadable={acts} errorTitle={t('waiver.error')}>
        {() => <></>}
      </LoadableView>
    </>
  );
}

function words(name: string, content: string | undefined): Fact[] {
  return content ? [{ name, value: <SafeMarkdown content={content} /> }] : [];
}
