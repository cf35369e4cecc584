import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { VersionComparison } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Section } from '../../scorecard';
import { SignOffCompared } from './SignOffCompared';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'PluginModelGovernanceSignOffsCompared' },
);

/** What becomes of each approval of a version when another takes its place. */
export function SignOffsCompared(props: { comparison: VersionComparison }) {
  const { from, to, signOffs } = props.comparison;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Section title={t('versions.compare.section.signOffs')}>
      <Flex direction="column" gap="3">
        <Text as="p" variant="body-small" color="secondary">
          {t('versions.compare.signOff.intro', { from, to })}
        </Text>
        <ul className={classes.list}>
          {signOffs.map(signOff => (
            <SignOffCompared
              key={signOff.useCase}
              signOff={signOff}
              from={from}
              to={to}
            />
          ))}
        </ul>
      </Flex>
    </Section>
  );
}
