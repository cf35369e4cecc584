import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { VersionDecision } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ToneBadge } from '../../terms';
import { Day } from '../../text';
import { OUTCOME_LOOKS, STATE_LOOKS } from './decisionLooks';
import { Signatures } from './Signatures';

const useStyles = makeStyles(
  { badges: { flexWrap: 'wrap' } },
  { name: 'PluginModelGovernanceDecisionItem' },
);

/** What was decided about a version: how, from when to when, by whom, and whether it holds. */
export function DecisionItem(props: {
  decision: VersionDecision;
  useCases: readonly string[];
}) {
  const { decision, useCases } = props;
  const { outcome, by, state, from, until, signatures, conditions } = decision;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const open = conditions.filter(each => each.state !== 'closed').length;
  return (
    <li>
      <Flex gap="1" className={classes.badges}>
        <ToneBadge {...OUTCOME_LOOKS[outcome]}>
          {t(`versions.outcome.${outcome}`)}
        </ToneBadge>
        {state !== 'in-force' && (
          <ToneBadge {...STATE_LOOKS[state]}>
            {t(`versions.state.${state}`)}
          </ToneBadge>
        )}
      </Flex>
      <Text as="div" variant="body-small" color="secondary">
        <div>
          <Day of={from} />
          {until && (
            <>
              {' '}
              {t('versions.through')} <Day of={until} />
            </>
          )}
        </div>
        {by !== 'signatures' && <div>{t(`standing.approvedBy.${by}`)}</div>}
        <Signatures signatures={signatures} />
        {conditions.length > 0 && (
          <div>
            {t('versions.conditions', {
              count: conditions.length,
              open: String(open),
            })}
          </div>
        )}
        <div>{t('versions.uses', { uses: useCases.join(', ') })}</div>
      </Text>
    </li>
  );
}
