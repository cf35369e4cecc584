import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  isApprovedStatus,
  type ScorecardSummary,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { EntityModelGovernanceBadge } from '../EntityModelGovernanceBadge';
import { Notice } from '../scorecard';

const useStyles = makeStyles(
  {
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    model: { overflowWrap: 'anywhere' },
  },
  { name: 'PluginModelGovernanceModelsUsed' },
);

/** Models with their governance, those that are not approved first and counted above. */
export function ModelsUsed({ models }: { models: ScorecardSummary[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const approved = models.filter(({ status }) => isApprovedStatus(status));
  const unapproved = models.filter(({ status }) => !isApprovedStatus(status));
  return (
    <Flex direction="column" gap="4">
      {unapproved.length > 0 && (
        <Notice tone="warning">
          {t('modelsUsed.unapproved', { count: unapproved.length })}
        </Notice>
      )}
      <ul className={classes.list}>
        {[...unapproved, ...approved].map(model => (
          <li key={model.entityRef} className={classes.model}>
            <EntityRefLink entityRef={model.entityRef} title={model.title} />
            <EntityModelGovernanceBadge summary={model} />
          </li>
        ))}
      </ul>
    </Flex>
  );
}
