import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Policy,
  Requirement,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { FactList, ReferenceList } from '../../scorecard';
import { Day, SafeMarkdown } from '../../text';
import { useConditionText } from './useConditionText';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      padding: 'var(--bui-space-4) 0',
      borderTop: '1px solid var(--bui-border-1)',
      '&:first-child': { borderTop: 0, paddingTop: 0 },
    },
  },
  { name: 'PluginModelGovernanceRequirementItem' },
);

/** One requirement of the policy: what it asks, of whom, and why. */
export function RequirementItem(props: {
  requirement: Requirement;
  policy: Policy;
}) {
  const { requirement, policy } = props;
  const { appliesWhen, blocks, effectiveFrom, references } = requirement;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const inWords = useConditionText();
  return (
    <li className={classes.root} id={requirement.id}>
      <Text as="h4" variant="body-medium" weight="bold">
        {requirement.title}
      </Text>
      <Text as="p">{requirement.question}</Text>
      <Text as="div" variant="body-medium" color="secondary">
        <SafeMarkdown content={requirement.remediation} />
      </Text>
      <FactList
        facts={[
          {
            name: t('policy.appliesWhen'),
            value: appliesWhen ? inWords(appliesWhen) : t('policy.always'),
          },
          {
            name: t('policy.principle'),
            value: t(`terms.principle.${requirement.principle}`),
          },
          { name: t('findings.weight'), value: String(requirement.weight) },
          {
            name: t('findings.blocks'),
            value: blocks.length
              ? blocks.map(gate => t(`terms.gate.${gate}`)).join(', ')
              : t('findings.blocksNothing'),
          },
          ...(effectiveFrom
            ? [
                {
                  name: t('policy.effectiveFrom'),
                  value: <Day of={effectiveFrom} />,
                },
              ]
            : []),
          ...(references.length
            ? [
                {
                  name: t('findings.references'),
                  value: (
                    <ReferenceList references={references} policy={policy} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </li>
  );
}
