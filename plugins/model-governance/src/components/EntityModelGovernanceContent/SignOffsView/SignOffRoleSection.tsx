import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Scorecard,
  SignOffState,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Section, useVersionName } from '../../scorecard';
import {
  PermissionButton,
  usePointless,
  type DialogRequest,
} from '../../actions';
import { OutcomeIcon } from '../../terms';
import { Actor, Day } from '../../text';
import { DecisionBadge } from './DecisionBadge';

const useStyles = makeStyles(
  {
    list: { listStyle: 'none', margin: 0, padding: 0 },
    wrap: { flexWrap: 'wrap' },
  },
  { name: 'PluginModelGovernanceSignOffRole' },
);

/** One sign-off role: how many signatures it needs, and whose it has. */
export function SignOffRoleSection(props: {
  state: SignOffState;
  scorecard: Scorecard;
  onRequest: (request: DialogRequest) => void;
}) {
  const { state, scorecard, onRequest } = props;
  const { role, title, members, required, given, decisions } = state;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const pointless = usePointless(scorecard)('sign-off');
  const versionName = useVersionName();
  return (
    <Section
      title={title}
      actions={
        <PermissionButton
          act="sign-off"
          entityRef={scorecard.entityRef}
          pointless={pointless}
          size="small"
          variant="secondary"
          aria-label={t('actions.labelled', {
            action: t('actions.signOff'),
            what: title,
          })}
          onPress={() => onRequest({ kind: 'sign-off', roles: [role] })}
        >
          {t('actions.signOff')}
        </PermissionButton>
      }
    >
      <Flex direction="column" gap="3">
        {scorecard.standings.length > 1 && (
          <Text as="p" variant="body-small">
            {t('standing.allUses', {
              version: versionName(scorecard.version),
            })}
          </Text>
        )}
        <Flex align="center" gap="2">
          <OutcomeIcon outcome={given >= required ? 'pass' : 'missing'} />
          <Text as="p">
            {t('signOff.given', {
              given: String(given),
              required: String(required),
            })}
          </Text>
        </Flex>
        <Text as="p" variant="body-small" color="secondary">
          {members.length ? (
            <>
              {t('signOff.members')} <EntityRefLinks entityRefs={members} />
            </>
          ) : (
            t('signOff.noMembers')
          )}
        </Text>
        <ul className={classes.list}>
          {decisions.map(
            ({
              signOffId,
              signedBy,
              onBehalfOf,
              signedAt,
              expiresAt,
              decision,
              inForce,
              reason,
            }) => (
              <li key={signOffId}>
                <Flex align="center" gap="2" className={classes.wrap}>
                  <span>
                    <Actor of={signedBy} />
                    {onBehalfOf && (
                      <>
                        {' '}
                        {t('standing.onBehalfOf')} <Actor of={onBehalfOf} />
                      </>
                    )}
                  </span>
                  <DecisionBadge decision={decision} inForce={inForce} />
                  <Text as="span" variant="body-small" color="secondary">
                    <Day of={signedAt} />
                    {expiresAt && (
                      <>
                        {' · '}
                        {t('signOff.until')} <Day of={expiresAt} />
                      </>
                    )}
                    {reason && ` · ${reason}`}
                  </Text>
                </Flex>
              </li>
            ),
          )}
        </ul>
      </Flex>
    </Section>
  );
}
