import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import {
  SIGNED_GATE,
  type SignOffState,
  type Target,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useSubject } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { FactList, LoadableView } from '../../scorecard';

/** Whom a request for review asks, and for which gate. */
export function AskedRoles(props: { entityRef: string; target: Target }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const subject = useSubject(props.entityRef, props.target);
  return (
    <LoadableView loadable={subject} errorTitle={t('acts.subjectError')}>
      {({ signOffs }) => (
        <FactList
          facts={[
            { name: t('signOff.gate'), value: t(`terms.gate.${SIGNED_GATE}`) },
            {
              name: t('acts.review.asks'),
              value: signOffs.length
                ? signOffs.map(state => (
                    <AskedRole key={state.role} state={state} />
                  ))
                : t('acts.review.asksNobody'),
            },
          ]}
        />
      )}
    </LoadableView>
  );
}

function AskedRole({ state }: { state: SignOffState }) {
  const { title, required, members } = state;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <div>
      {t('acts.review.needs', { role: title, count: required })} –{' '}
      {members.length ? (
        <EntityRefLinks entityRefs={members} />
      ) : (
        t('signOff.noMembers')
      )}
    </div>
  );
}
