import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Standing } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { PermissionButton, usePointless } from '../../actions';
import { useVersionName } from '../../scorecard';
import { StatusBadge, TierBadge } from '../../terms';
import { BoundFactChanges } from '../BoundFactChanges';
import { Disclosure } from '../Disclosure';
import type { ViewProps } from '../ViewProps';
import { StandingFacts } from './StandingFacts';

const useStyles = makeStyles(
  {
    root: {
      padding: 'var(--bui-space-3) 0',
      borderTop: '1px solid var(--bui-border-1)',
      '&:first-child': { borderTop: 0 },
    },
    head: { flexWrap: 'wrap' },
    useCase: { overflowWrap: 'anywhere', minWidth: 0 },
    reason: { overflowWrap: 'anywhere' },
    action: { marginLeft: 'auto' },
  },
  { name: 'PluginModelGovernanceStanding' },
);

/** Where one version stands for one use case: status, why, until when, by whom, and what changed. */
export function StandingItem(props: ViewProps & { standing: Standing }) {
  const { standing, scorecard, onRequest } = props;
  const { version, useCase, status, tier, reason, changes, signOffs } =
    standing;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const versionName = useVersionName();
  const pointless = usePointless(scorecard)('sign-off');
  const name = t('standing.of', { version: versionName(version), useCase });
  const roles = signOffs
    .filter(({ given, required }) => given < required)
    .map(({ role }) => role);
  return (
    <li className={classes.root} aria-label={name}>
      <Flex direction="column" gap="1">
        <Flex align="center" gap="2" className={classes.head}>
          <Text as="span" weight="bold" className={classes.useCase}>
            {useCase}
          </Text>
          <StatusBadge status={status} />
          <TierBadge tier={tier} />
          {roles.length > 0 && (
            <div className={classes.action}>
              <PermissionButton
                act="sign-off"
                entityRef={scorecard.entityRef}
                pointless={pointless}
                size="small"
                variant="secondary"
                aria-label={t('actions.labelled', {
                  action: t('actions.signOff'),
                  what: name,
                })}
                onPress={() =>
                  onRequest({
                    kind: 'sign-off',
                    roles,
                    target: { version, useCases: [useCase] },
                  })
                }
              >
                {t('actions.signOff')}
              </PermissionButton>
            </div>
          )}
        </Flex>
        <Text as="p" variant="body-small" className={classes.reason}>
          {reason}
        </Text>
        <StandingFacts standing={standing} />
        {changes.length > 0 && (
          <Disclosure
            of={name}
            isOpenAtFirst={status === 'stale'}
            summary={
              <Text as="p" variant="body-small" weight="bold">
                {t('signOff.changes')}
              </Text>
            }
          >
            <BoundFactChanges
              changes={changes}
              label={t('signOff.changes')}
              nowLabel={t('signOff.valueNow')}
            />
          </Disclosure>
        )}
      </Flex>
    </li>
  );
}
