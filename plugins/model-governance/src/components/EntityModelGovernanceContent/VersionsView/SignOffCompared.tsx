import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { SignOffComparison } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { FactList } from '../../scorecard';
import { StatusBadge, ToneBadge } from '../../terms';
import { Day } from '../../text';
import { Signatures } from './Signatures';
import { SignedDifferences } from './SignedDifferences';
import { SIGN_OFF_LOOKS } from './signOffLooks';

const useStyles = makeStyles(
  {
    root: {
      padding: 'var(--bui-space-3) 0',
      borderTop: '1px solid var(--bui-border-1)',
      '&:first-child': { borderTop: 0, paddingTop: 0 },
    },
    head: { flexWrap: 'wrap' },
    text: { overflowWrap: 'anywhere', minWidth: 0 },
  },
  { name: 'PluginModelGovernanceSignOffCompared' },
);

/** What becomes of the approval of one use, and why. */
export function SignOffCompared(props: {
  signOff: SignOffComparison;
  from: string;
  to: string;
}) {
  const { signOff, from, to } = props;
  const { useCase, outcome, signatures, until, changePlan, changes } = signOff;
  const { before, after, reason } = signOff;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const planText = () => {
    if (!changePlan) {
      return t('versions.compare.signOff.noPlan');
    }
    const { title, versions } = changePlan;
    return versions
      ? t('versions.compare.signOff.planWithVersions', { title, versions })
      : title;
  };
  const standingOf = ({ status, reason: why }: typeof before) => (
    <Flex align="center" gap="2" className={classes.head}>
      <StatusBadge status={status} />
      <span className={classes.text}>{why}</span>
    </Flex>
  );
  return (
    <li className={classes.root} aria-label={useCase}>
      <Flex direction="column" gap="3">
        <Flex align="center" gap="2" className={classes.head}>
          <Text as="h4" weight="bold" className={classes.text}>
            {useCase}
          </Text>
          <ToneBadge {...SIGN_OFF_LOOKS[outcome]}>
            {t(`versions.compare.signOff.outcome.${outcome}`)}
          </ToneBadge>
        </Flex>
        <Text as="p" variant="body-medium" className={classes.text}>
          {t(`versions.compare.signOff.explain.${outcome}`, { from, to })}{' '}
          {outcome === 'stale' && reason}
        </Text>
        {changes.length > 0 && <SignedDifferences changes={changes} to={to} />}
        <FactList
          facts={[
            ...(signatures.length > 0
              ? [
                  {
                    name: t('versions.compare.signOff.signed'),
                    value: <Signatures signatures={signatures} />,
                  },
                  {
                    name: t('versions.compare.signOff.plan'),
                    value: planText(),
                  },
                ]
              : []),
            ...(until
              ? [
                  {
                    name: t('versions.compare.signOff.until'),
                    value: <Day of={until} />,
                  },
                ]
              : []),
            {
              name: t('versions.compare.signOff.before', { version: from }),
              value: standingOf(before),
            },
            {
              name: t('versions.compare.signOff.after', { version: to }),
              value: standingOf(after),
            },
            ...(after.openBlockers.length > 0
              ? [
                  {
                    name: t('versions.compare.signOff.blockers', {
                      version: to,
                    }),
                    value: after.openBlockers
                      .map(({ title }) => title)
                      .join(', '),
                  },
                ]
              : []),
          ]}
        />
      </Flex>
    </li>
  );
}
