import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Verification } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';

const STATUS = {
  unaltered: 'success',
  consistent: 'info',
  broken: 'danger',
} as const;

const useStyles = makeStyles(
  {
    list: {
      margin: 0,
      paddingLeft: 'var(--bui-space-4)',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'PluginModelGovernanceVerificationResult' },
);

/** What a verification vouches for, and what it cannot. */
export function VerificationResult(props: { verification: Verification }) {
  const { verdict, broken, statements } = props.verification;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Alert
      role="status"
      status={STATUS[verdict]}
      icon
      title={
        broken?.sequence === undefined
          ? t(`record.verdict.${verdict}`)
          : t('record.brokenAt', { sequence: String(broken.sequence) })
      }
      description={
        <ul className={classes.list}>
          {statements.map(statement => (
            <li key={statement}>{statement}</li>
          ))}
        </ul>
      }
    />
  );
}
