import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { SYSTEM_PRINCIPAL } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';

/** Who did something: a person of the catalog, the system itself, or what stands in the place of an erased name. */
export function Actor({ of: principal }: { of: string }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  if (principal === SYSTEM_PRINCIPAL) {
    return <>{t('common.system')}</>;
  }
  return principal.startsWith('user:') ? (
    <EntityRefLink entityRef={principal} />
  ) : (
    <>{principal}</>
  );
}
