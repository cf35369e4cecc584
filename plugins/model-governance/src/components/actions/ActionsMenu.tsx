import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { RiArrowDownSLine } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../translation';
import type { DialogRequest } from './DialogRequest';
import { useAllowedActs } from './useAllowedActs';
import { usePointless } from './usePointless';

const useStyles = makeStyles(
  {
    pointless: {
      height: 'auto',
      paddingTop: 'var(--bui-space-1)',
      paddingBottom: 'var(--bui-space-1)',
      lineHeight: 1.4,
      color: 'var(--bui-fg-secondary)',
    },
    reason: {
      display: 'block',
      whiteSpace: 'normal',
      fontSize: 'var(--bui-font-size-2)',
    },
  },
  { name: 'PluginModelGovernanceActionsMenu' },
);

/** What the reader may do about a model as a whole; off, with the reason, what would be pointless now. */
export function ActionsMenu(props: {
  scorecard: Scorecard;
  onRequest: (request: DialogRequest) => void;
}) {
  const { scorecard, onRequest } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const allowed = useAllowedActs(scorecard.entityRef);
  const whyPointless = usePointless(scorecard);
  if (allowed.length === 0) {
    return null;
  }
  return (
    <MenuTrigger>
      <Button variant="secondary" iconEnd={<RiArrowDownSLine aria-hidden />}>
        {t('acts.menu')}
      </Button>
      <Menu placement="bottom end" maxWidth="320px">
        {allowed.map(kind => {
          const reason = whyPointless(kind);
          return (
            <MenuItem
              key={kind}
              id={kind}
              textValue={t(`acts.kind.${kind}`)}
              color={kind === 'decommission' ? 'danger' : 'primary'}
              className={reason && classes.pointless}
              isDisabled={reason !== undefined}
              onAction={() => onRequest({ kind })}
            >
              <span>
                {t(`acts.kind.${kind}`)}
                {reason && <span className={classes.reason}>{reason}</span>}
              </span>
            </MenuItem>
          );
        })}
      </Menu>
    </MenuTrigger>
  );
}
