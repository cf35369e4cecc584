import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Policy,
  PolicySimulation,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceTranslationRef } from '../../../../translation';
import { Section } from '../../../scorecard';
import { ChangedModel } from './ChangedModel';

/** How many models are shown at first. */
const SHOWN_AT_FIRST = 20;

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'PluginModelGovernanceChangedModels' },
);

/** The models that would change most, each with what and why. */
export function ChangedModels(props: {
  simulation: PolicySimulation;
  policy: Policy;
}) {
  const { simulation, policy } = props;
  const { items, changed } = simulation;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? items : items.slice(0, SHOWN_AT_FIRST);
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Section title={t('simulation.changedModels')}>
      {items.length < changed && (
        <Text as="p" variant="body-small" color="secondary">
          {t('simulation.first', {
            shown: String(items.length),
            changed: String(changed),
          })}
        </Text>
      )}
      <ul className={classes.list}>
        {shown.map(change => (
          <ChangedModel
            key={change.entityRef}
            change={change}
            policy={policy}
          />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button variant="secondary" onPress={() => setShowsAll(true)}>
          {t('simulation.showMore', { count: items.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}
