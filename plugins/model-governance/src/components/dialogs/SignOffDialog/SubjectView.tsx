import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Scorecard,
  SubjectToSign,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { FactList, Notice } from '../../scorecard';
import { SubjectEvidence } from './SubjectEvidence';
import { SubjectUseCases } from './SubjectUseCases';

const useStyles = makeStyles(
  {
    root: {
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      padding: 'var(--bui-space-4)',
    },
    digest: { fontFamily: 'var(--bui-font-monospace)' },
  },
  { name: 'PluginModelGovernanceSubjectView' },
);

/** How much of a digest people compare. */
const SHORT_DIGEST = 'sha256:'.length + 12;

/** Exactly what a signer puts their name to. */
export function SubjectView(props: {
  scorecard: Scorecard;
  toSign: SubjectToSign;
}) {
  const { findings, entityRef, title } = props.scorecard;
  const { subject, subjectDigest } = props.toSign;
  const { bound, changePlan, openBlockers, policy, gate } = subject;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const titleOf = (id: string) =>
    findings.find(({ requirementId }) => requirementId === id)?.title ?? id;

  return (
    <section aria-label={t('signOff.subject')} className={classes.root}>
      <Flex direction="column" gap="3">
        <Text as="h3" variant="body-medium" weight="bold">
          {t('signOff.subject')}
        </Text>
        {openBlockers.length > 0 && (
          <Notice tone="warning">
            {t('signOff.openBlockers', {
              count: openBlockers.length,
              blockers: openBlockers.map(titleOf).join(', '),
            })}
          </Notice>
        )}
        <FactList
          facts={[
            { name: t('signOff.model'), value: `${title} (${entityRef})` },
            { name: t('signOff.gate'), value: t(`terms.gate.${gate}`) },
            {
              name: t('scorecard.version'),
              value: bound.version ?? t('scorecard.noVersion'),
            },
            {
              name: t('signOff.modelDigest'),
              value: bound.digest ?? t('signOff.noModelDigest'),
            },
            {
              name: t('signOff.useCases'),
              value: <SubjectUseCases subject={subject} />,
            },
            {
              name: t('signOff.evidence'),
              value: (
                <SubjectEvidence
                  scorecard={props.scorecard}
                  subject={subject}
                />
              ),
            },
            ...(changePlan
              ? [{ name: t('signOff.changePlan'), value: changePlan.title }]
              : []),
            { name: t('signOff.policy'), value: policy.version },
            {
              name: t('signOff.subjectDigest'),
              value: (
                <span className={classes.digest} title={subjectDigest}>
                  {subjectDigest.slice(0, SHORT_DIGEST)}…
                </span>
              ),
            },
          ]}
        />
      </Flex>
    </section>
  );
}
