import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Policy,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Notice } from '../../scorecard';

/** Where the newest assessment of a use stands with those who confirm it; nothing where nobody is asked. */
export function ConfirmationNotice(props: {
  useCase: Scorecard['useCases'][number];
  policy?: Policy;
}) {
  const { useCase, policy } = props;
  const { newest, prohibitedBy } = useCase;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const titleOf = (name: string) =>
    policy?.signOffs.find(({ role }) => role === name)?.title ?? name;
  if (newest?.confirmation === 'refused') {
    return <Notice tone="danger">{t('risk.confirmation.refused')}</Notice>;
  }
  if (newest?.confirmation !== 'awaited') {
    return null;
  }
  const roles = newest.awaitedRoles.map(titleOf).join(', ');
  if (newest.sampled) {
    return (
      <Notice tone="info">{t('risk.confirmation.sampled', { roles })}</Notice>
    );
  }
  return (
    <Notice tone="warning">
      {t(
        prohibitedBy
          ? 'risk.confirmation.lifting'
          : 'risk.confirmation.awaited',
        {
          roles,
        },
      )}
    </Notice>
  );
}
