import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { WaiverState } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Section } from '../../scorecard';
import type { ViewProps } from '../ViewProps';
import { WaiverItem } from './WaiverItem';

const STATES: readonly WaiverState['state'][] = [
  'requested',
  'granted',
  'void',
  'revoked',
  'refused',
  'expired',
];

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'PluginModelGovernanceWaivers' },
);

/** Every waiver that was asked for, those that wait for a decision first; nothing where there is none. */
export function WaiversSection({ scorecard, onRequest }: ViewProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  if (!scorecard.waivers.length) {
    return null;
  }
  const waivers = [...scorecard.waivers].sort(
    (a, b) =>
      STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
      b.expiresOn.localeCompare(a.expiresOn),
  );
  return (
    <Section title={t('waiver.title')}>
      <Text as="p" variant="body-small" color="secondary">
        {t('waiver.scoreStays')}
      </Text>
      <ul className={classes.list}>
        {waivers.map(waiver => (
          <WaiverItem
            key={waiver.id}
            waiver={waiver}
            scorecard={scorecard}
            onRequest={onRequest}
          />
        ))}
      </ul>
    </Section>
  );
}
