import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  isOpenOutcome,
  type Gap,
  type Outcome,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { RiCheckDoubleLine } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../translation';
import { GapAction, type DialogRequest } from '../actions';
import { OutcomeIcon } from '../terms';

const useStyles = makeStyles(
  {
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      display: 'flex',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
      minHeight: 36,
    },
    name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
    allMet: { color: 'var(--bui-fg-positive)', flexShrink: 0 },
  },
  { name: 'PluginModelGovernanceGapList' },
);

/** The most urgent of what is missing, each with the button that does the next step. */
export function GapList(props: {
  scorecard: Scorecard;
  onRequest: (request: DialogRequest) => void;
}) {
  const { scorecard, onRequest } = props;
  const { gaps, counts, signOffs } = scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const open = Object.entries(counts)
    .filter(([outcome]) => isOpenOutcome(outcome as Outcome))
    .reduce((sum, [, count]) => sum + count, 0);

  const nameOf = ({ title, outcome, action }: Gap): string => {
    if (action?.kind === 'sign-off') {
      const asked = signOffs.filter(({ role }) => action.roles.includes(role));
      const sum = (of: 'given' | 'required') =>
        String(asked.reduce((total, state) => total + state[of], 0));
      const given = t('signOff.given', {
        given: sum('given'),
        required: sum('required'),
      });
      return t('scorecard.gapWithMore', { title, more: given });
    }
    return outcome === 'missing'
      ? title
      : t('scorecard.gapWithMore', {
          title,
          more: t(`terms.outcome.${outcome}`),
        });
  };

  if (!open) {
    return (
      <Flex align="center" gap="2">
        <RiCheckDoubleLine size={18} aria-hidden className={classes.allMet} />
        <Text as="p">{t('scorecard.nothingMissing')}</Text>
      </Flex>
    );
  }
  return (
    <section aria-label={t('scorecard.missing', { count: open })}>
      <Text as="h4" variant="body-medium" weight="bold">
        {t('scorecard.missing', { count: open })}
      </Text>
      <ul className={classes.list}>
        {gaps.map(gap => (
          <li key={gap.requirementId} className={classes.item}>
            <OutcomeIcon outcome={gap.outcome} />
            <Text as="span" variant="body-medium" className={classes.name}>
              {nameOf(gap)}
            </Text>
            <GapAction gap={gap} scorecard={scorecard} onRequest={onRequest} />
          </li>
        ))}
      </ul>
      {open > gaps.length && (
        <Text as="p" variant="body-small" color="secondary">
          {t('scorecard.moreMissing', { count: open - gaps.length })}
        </Text>
      )}
    </section>
  );
}
