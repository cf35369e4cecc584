import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { Standing } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Day } from '../../text';

/** How the approval of a standing came about and until when it holds, and how many of each role have signed. */
export function StandingFacts({ standing }: { standing: Standing }) {
  const { approvedBy, approvedUntil, signOffs } = standing;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const roles = signOffs.map(({ title, given, required }) =>
    t('standing.signed', {
      role: title,
      given: String(given),
      required: String(required),
    }),
  );
  return (
    <Text as="p" variant="body-small" color="secondary">
      {approvedBy && t(`standing.approvedBy.${approvedBy}`)}
      {approvedUntil && (
        <>
          {approvedBy && ' '}
          {t('standing.until')} <Day of={approvedUntil} />
        </>
      )}
      {(approvedBy || approvedUntil) && ' · '}
      {roles.length ? roles.join(' · ') : t('standing.noRoles')}
    </Text>
  );
}
