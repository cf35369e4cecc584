import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { STATUS_LOOKS } from '../terms';
import { Notice } from './Notice';

const useStyles = makeStyles(
  { problem: { display: 'block' } },
  { name: 'PluginModelGovernanceScorecardNotices' },
);

/**
 * What a reader should know beside the score: why the status is grave, what is withheld, what cannot be read. That the model
 * is stopped, ended or used in an emergency is told by `StateNotices`.
 */
export function ScorecardNotices(props: {
  scorecard: Scorecard;
  /** Where the reason of the status is shown already. */
  withoutStatus?: boolean;
}) {
  const { scorecard, withoutStatus } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { status, suspension, levelWithheld, problems } = scorecard;
  const { tone } = STATUS_LOOKS[status];
  const titleOf = (id: string) =>
    scorecard.findings.find(({ requirementId }) => requirementId === id)
      ?.title ?? id;

  const notices = [
    !scorecard.registered && (
      <Notice key="unregistered" tone="warning">
        {t('scorecard.unregistered')}
      </Notice>
    ),
    !withoutStatus &&
      !suspension &&
      (tone === 'warning' || tone === 'danger') && (
        <Notice key="status" tone={tone}>
          {scorecard.statusReason}
        </Notice>
      ),
    levelWithheld && (
      <Notice key="level" tone="info">
        {t('scorecard.levelWithheld', {
          level: levelWithheld.level,
          blockers: levelWithheld.blockers.map(titleOf).join(', '),
        })}
      </Notice>
    ),
    problems.length > 0 && (
      <Notice key="problems" tone="danger">
        {t('scorecard.problems', { count: problems.length })}
        {problems.map(({ path, message }) => (
          <span key={path} className={classes.problem}>
            {t('scorecard.problem', { path, message })}
          </span>
        ))}
      </Notice>
    ),
  ].filter(Boolean);

  return notices.length ? (
    <Flex direction="column" gap="2">
      {notices}
    </Flex>
  ) : null;
}
