import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  phaseSchema,
  principleSchema,
  type Policy,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Section } from '../../scorecard';
import type { DialogRequest } from '../../actions';
import { FindingItem } from './FindingItem';
import { FrameworkPlaces } from './FrameworkPlaces';
import type { FindingGroup, Grouping } from './groupFindings';

const useStyles = makeStyles(
  {
    list: { listStyle: 'none', margin: 0, padding: 0 },
  },
  { name: 'PluginModelGovernanceFindingGroup' },
);

/** The findings under one heading. */
export function FindingGroupSection(props: {
  grouping: Grouping;
  group: FindingGroup;
  policy?: Policy;
  scorecard: Scorecard;
  onRequest: (request: DialogRequest) => void;
}) {
  const { grouping, group, policy, scorecard, onRequest } = props;
  const classes = useStyles();
  const title = useGroupTitle(props);
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const asked = group.findings.filter(
    ({ outcome }) => outcome !== 'not-applicable' && outcome !== 'upcoming',
  );
  return (
    <Section
      title={title}
      actions={
        <Text as="span" variant="body-small" color="secondary">
          {t('findings.met', {
            met: String(
              asked.filter(({ outcome }) => outcome === 'pass').length,
            ),
            asked: String(asked.length),
          })}
        </Text>
      }
    >
      {grouping === 'framework' && policy && (
        <FrameworkPlaces
          framework={group.key}
          policy={policy}
          scorecard={scorecard}
        />
      )}
      <ul className={classes.list}>
        {group.findings.map(finding => (
          <FindingItem
            key={finding.requirementId}
            finding={finding}
            policy={policy}
            scorecard={scorecard}
            onRequest={onRequest}
          />
        ))}
      </ul>
    </Section>
  );
}

function useGroupTitle(props: {
  grouping: Grouping;
  group: FindingGroup;
  policy?: Policy;
}): string {
  const { grouping, group, policy } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const principle = principleSchema.safeParse(group.key).data;
  const phase = phaseSchema.safeParse(group.key).data;
  if (grouping === 'principle' && principle) {
    return t(`terms.principle.${principle}`);
  }
  if (grouping === 'phase' && phase) {
    return t(`terms.phase.${phase}`);
  }
  return (
    policy?.frameworks.find(({ id }) => id === group.key)?.title ?? group.key
  );
}
