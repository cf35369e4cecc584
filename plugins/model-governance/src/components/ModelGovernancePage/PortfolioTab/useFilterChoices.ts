import { parseEntityRef } from '@backstage/catalog-model';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  humanizeEntityRef,
} from '@backstage/plugin-catalog-react';
import {
  GOVERNANCE_STATUSES,
  modelTypeSchema,
  RISK_TIERS,
} from '@modelgov/backstage-plugin-model-governance-common';
import { readAppliesTo } from '../../../entity/readAppliesTo';
import { useLoadable, usePolicy } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import type { Choice } from '../../form';
import type { ListFilter } from './PortfolioFilters';

const FACETS = {
  owner: 'relations.ownedBy',
  system: 'relations.partOf',
  lifecycle: 'spec.lifecycle',
};

/** What each filter of the portfolio can be set to: terms, what the policy names, and what the catalog has. */
export function useFilterChoices(): Record<ListFilter, Choice<string>[]> {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const config = useApi(configApiRef);
  const catalog = useApi(catalogApiRef);
  const facets = useLoadable('facets', () =>
    catalog.getEntityFacets({
      facets: Object.values(FACETS),
      query: readAppliesTo(config),
    }),
  );
  const policy = usePolicy();

  const inCatalog = (name: keyof typeof FACETS) =>
    facets.status === 'ready'
      ? (facets.value.facets[FACETS[name]] ?? []).map(({ value }) => value)
      : [];
  const levels = policy.status === 'ready' ? policy.value.levels : [];
  const requirements =
    policy.status === 'ready' ? policy.value.requirements : [];
  return {
    owner: inCatalog('owner').map(value => ({
      value,
      label: humanizeEntityRef(parseEntityRef(value), { defaultKind: 'group' }),
    })),
    system: inCatalog('system')
      .filter(value => value.startsWith('system:'))
      .map(value => ({
        value,
        label: humanizeEntityRef(parseEntityRef(value), {
          defaultKind: 'system',
        }),
      })),
    tier: RISK_TIERS.map(value => ({ value, label: t(`terms.tier.${value}`) })),
    status: GOVERNANCE_STATUSES.map(value => ({
      value,
      label: t(`terms.status.${value}`),
    })),
    level: [
      ...levels.map(({ level, title }) => ({ value: level, label: title })),
      { value: 'none', label: t('scorecard.noLevel') },
    ],
    modelType: modelTypeSchema.options.map(value => ({
      value,
      label: t(`terms.modelType.${value}`),
    })),
    lifecycle: inCatalog('lifecycle').map(value => ({ value, label: value })),
    missing: requirements.map(({ id, title }) => ({ value: id, label: title })),
  };
}
