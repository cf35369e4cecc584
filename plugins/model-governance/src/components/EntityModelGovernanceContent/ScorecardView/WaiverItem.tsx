import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { WaiverState } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { PermissionButton } from '../../actions';
import { ToneBadge } from '../../terms';
import { Actor, Day } from '../../text';
import { requirementTitle, WaiverFacts, WAIVER_LOOKS } from '../../waivers';
import { Disclosure } from '../Disclosure';
import type { ViewProps } from '../ViewProps';

const useStyles = makeStyles(
  {
    root: {
      padding: 'var(--bui-space-3) 0',
      borderTop: '1px solid var(--bui-border-1)',
      '&:first-child': { borderTop: 0 },
    },
    wrap: { flexWrap: 'wrap' },
  },
  { name: 'PluginModelGovernanceWaiverItem' },
);

/** The act that can follow a waiver in a state, if any. */
const NEXT = {
  requested: { act: 'waiver-decision', label: 'decide' },
  granted: { act: 'waiver-revocation', label: 'revoke' },
} as const;

/** One waiver: of what, until when, who asked and who decided. */
export function WaiverItem(props: ViewProps & { waiver: WaiverState }) {
  const { waiver, scorecard, onRequest } = props;
  const { state, expiresOn, requestedBy, decidedBy, renewals } = waiver;
  const { entityRef } = scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const title = requirementTitle(scorecard, waiver.requirementId);
  const next =
    state === 'requested' || state === 'granted' ? NEXT[state] : undefined;
  return (
    <li className={classes.root}>
      <Disclosure
        of={title}
        summary={
          <>
            <Flex align="center" gap="2" className={classes.wrap}>
              <Text as="h4" variant="body-medium" weight="bold">
                {title}
              </Text>
              <ToneBadge {...WAIVER_LOOKS[state]}>
                {t(`waiver.state.${state}`)}
              </ToneBadge>
            </Flex>
            <Text as="p" variant="body-small" color="secondary">
              {t('waiver.until')} <Day of={expiresOn} />
              {' · '}
              {t('waiver.askedBy')} <Actor of={requestedBy} />
              {decidedBy && (
                <>
                  {' · '}
                  {t('waiver.decidedBy')} <Actor of={decidedBy} />
                </>
              )}
              {renewals > 0 &&
                ` · ${t('waiver.renewals', { count: renewals })}`}
            </Text>
            {state === 'void' && (
              <Text as="p" variant="body-small" color="secondary">
                {t('waiver.stateHelp.void')}
              </Text>
            )}
          </>
        }
        actions={
          next && (
            <PermissionButton
              act={next.act}
              entityRef={entityRef}
              size="small"
              variant="secondary"
              aria-label={t(`waiver.${next.label}Labelled`, { what: title })}
              onPress={() => onRequest({ kind: next.act, waiver })}
            >
              {t(`waiver.${next.label}`)}
            </PermissionButton>
          )
        }
      >
        <WaiverFacts entityRef={entityRef} waiver={waiver} />
      </Disclosure>
    </li>
  );
}
