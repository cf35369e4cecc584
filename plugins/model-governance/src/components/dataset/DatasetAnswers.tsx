import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetAnswer } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { OutcomeIcon } from '../terms';
import { Day, SafeMarkdown } from '../text';
import { useDatasetFactName } from './useDatasetFactName';

const useStyles = makeStyles(
  {
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    body: { minWidth: 0, overflowWrap: 'anywhere' },
  },
  { name: 'PluginModelGovernanceDatasetAnswers' },
);

/** The requirements that a dataset leaves open: what is asked, what nothing states, and what to do. */
export function DatasetAnswers(props: {
  label: string;
  answers: readonly DatasetAnswer[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const factName = useDatasetFactName();
  return (
    <ul className={classes.list} aria-label={props.label}>
      {props.answers.map(answer => (
        <li key={answer.requirementId}>
          <Flex gap="2" align="start">
            <OutcomeIcon outcome={answer.outcome} />
            <Flex direction="column" gap="1" className={classes.body}>
              <Text as="p" variant="body-medium" weight="bold">
                {answer.title}
              </Text>
              <Text as="p" variant="body-small">
                {answer.question}
              </Text>
              {answer.unstated.length > 0 && (
                <Text as="p" variant="body-small" weight="bold">
                  {t('dataset.unstated', {
                    names: answer.unstated.map(factName).join(', '),
                  })}
                </Text>
              )}
              <Text as="div" variant="body-small" color="secondary">
                <SafeMarkdown content={answer.remediation} />
              </Text>
              {answer.outcome === 'upcoming' && answer.effectiveFrom && (
                <Text as="p" variant="body-small">
                  {t('terms.outcome.upcoming')}:{' '}
                  <Day of={answer.effectiveFrom} />
                </Text>
              )}
            </Flex>
          </Flex>
        </li>
      ))}
    </ul>
  );
}
