import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Policy,
  SimulatedChange,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../../translation';
import { FactList } from '../../../scorecard';
import { useLevelText } from './useLevelText';

const useStyles = makeStyles(
  {
    root: {
      padding: 'var(--bui-space-3) 0',
      borderTop: '1px solid var(--bui-border-1)',
      '&:first-child': { borderTop: 0 },
    },
  },
  { name: 'PluginModelGovernanceChangedModel' },
);

/** One model: what would change, from what to what, and why. */
export function ChangedModel(props: {
  change: SimulatedChange;
  policy: Policy;
}) {
  const { change, policy } = props;
  const { entityRef, title, score, status, tier, level } = change;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const levelText = useLevelText(policy);
  const fact = <T,>(
    name: string,
    { from, to }: { from: T; to: T },
    nameOf: (value: T) => string,
  ) =>
    from === to
      ? []
      : [
          {
            name,
            value: t('simulation.fromTo', {
              from: nameOf(from),
              to: nameOf(to),
            }),
          },
        ];
  const requirements = (name: string, ids: readonly string[]) =>
    ids.length
      ? [
          {
            name,
            value: ids
              .map(
                id =>
                  policy.requirements.find(known => known.id === id)?.title ??
                  id,
              )
              .join(', '),
          },
        ]
      : [];
  return (
    <li className={classes.root}>
      <Flex direction="column" gap="2">
        <Text as="h4" variant="body-medium" weight="bold">
          <EntityRefLink entityRef={entityRef} title={title} />
        </Text>
        <FactList
          facts={[
            ...fact(t('simulation.status'), status, value =>
              t(`terms.status.${value}`),
            ),
            ...fact(t('simulation.score'), score, String),
            ...fact(t('simulation.tier'), tier, value =>
              t(`terms.tier.${value}`),
            ),
            ...fact(t('simulation.level'), level, levelText),
            ...requirements(t('simulation.opens'), change.opens),
            ...requirements(t('simulation.closes'), change.closes),
            { name: t('simulation.why'), value: change.reason },
          ]}
        />
      </Flex>
    </li>
  );
}
