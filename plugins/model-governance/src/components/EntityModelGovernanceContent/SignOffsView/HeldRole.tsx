import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Fragment } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Actor } from '../../text';

/** In which role somebody acted, for whom, and through which groups the role was held. */
export function HeldRole(props: {
  held: { onBehalfOf?: string; membership: readonly string[] };
  title: string;
}) {
  const { onBehalfOf, membership } = props.held;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <>
      {' '}
      {t('standing.timeline.as', { role: props.title })}
      {onBehalfOf && (
        <>
          {', '}
          {t('standing.onBehalfOf')} <Actor of={onBehalfOf} />
        </>
      )}
      {membership.length > 0 && (
        <>
          {', '}
          {t('standing.timeline.through')}{' '}
          {membership.map((ref, index) => (
            <Fragment key={ref}>
              {index > 0 && ' → '}
              <EntityRefLink entityRef={ref} />
            </Fragment>
          ))}
        </>
      )}
    </>
  );
}
