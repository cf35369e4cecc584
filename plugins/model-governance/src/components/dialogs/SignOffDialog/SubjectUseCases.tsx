import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Subject } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { TierBadge } from '../../terms';

const useStyles = makeStyles(
  { wrap: { flexWrap: 'wrap' } },
  { name: 'PluginModelGovernanceSubjectUseCases' },
);

/** The uses that a signer lets a model into, each with its tier and class. */
export function SubjectUseCases({ subject }: { subject: Subject }) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Flex direction="column" gap="2">
      {subject.bound.useCases.map(({ name, intendedPurpose, tier }) => {
        const assessment = subject.assessments.find(
          ({ useCase }) => useCase === name,
        );
        return (
          <div key={name}>
            <Flex align="center" gap="2" className={classes.wrap}>
              <Text as="span" weight="bold">
                {name}
              </Text>
              <TierBadge tier={tier} assumed={!assessment} />
              {assessment && (
                <Text as="span" variant="body-small" color="secondary">
                  {t('scorecard.aiAct', {
                    class: t(`terms.aiActClass.${assessment.aiActClass}`),
                  })}
                </Text>
              )}
            </Flex>
            {intendedPurpose && (
              <Text as="p" variant="body-small">
                {intendedPurpose}
              </Text>
            )}
          </div>
        );
      })}
    </Flex>
  );
}
