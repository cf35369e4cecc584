import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  headlineOf,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2) var(--bui-space-6)',
      margin: 0,
    },
    fact: { minWidth: 0 },
    value: { margin: 0, overflowWrap: 'anywhere' },
  },
  { name: 'PluginModelGovernanceCardFacts' },
);

/** Who owns the model, which versions are in use, and how the next one stands. */
export function CardFacts({ scorecard }: { scorecard: Scorecard }) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { owner, version, standings } = scorecard;
  const live = standings.filter(standing => standing.live);
  const next = standings.filter(standing => !standing.live);
  const inUse = [...new Set(live.map(standing => standing.version ?? ''))];
  const candidate =
    live.length > 0 && next.length > 0 ? headlineOf(next) : undefined;
  const facts = [
    {
      name: t('scorecard.owner'),
      value: owner ? (
        <EntityRefLink entityRef={owner} />
      ) : (
        t('scorecard.noOwner')
      ),
    },
    {
      name: t(inUse.length > 1 ? 'standing.liveVersions' : 'scorecard.version'),
      value: inUse.join(', ') || (version ?? t('scorecard.noVersion')),
    },
    ...(candidate
      ? [
          {
            name: t('standing.candidate'),
            value: t('standing.candidateStatus', {
              version: candidate.version ?? t('scorecard.noVersion'),
              status: t(`terms.status.${candidate.status}`),
            }),
          },
        ]
      : []),
  ];
  return (
    <dl className={classes.root}>
      {facts.map(({ name, value }) => (
        <div key={name} className={classes.fact}>
          <Text as="span" variant="body-small" color="secondary">
            <dt>{name}</dt>
          </Text>
          <Text as="span" variant="body-medium">
            <dd className={classes.value}>{value}</dd>
          </Text>
        </div>
      ))}
    </dl>
  );
}
