import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { SignOff } from '@modelgov/backstage-plugin-model-governance-common';
import { RiDownloadCloud2Line } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ToneBadge } from '../../terms';
import { Day, SafeMarkdown } from '../../text';
import { DecisionBadge } from './DecisionBadge';

const useStyles = makeStyles(
  {
    root: {
      padding: 'var(--bui-space-3) 0',
      borderTop: '1px solid var(--bui-border-1)',
      '&:first-child': { borderTop: 0 },
    },
    wrap: { flexWrap: 'wrap' },
  },
  { name: 'PluginModelGovernanceSignOffRecord' },
);

/** One recorded decision, with its conditions and its reason. */
export function SignOffRecord(props: {
  record: SignOff;
  roleTitle: string;
  inForce: boolean;
}) {
  const { record, roleTitle, inForce } = props;
  const { recordedBy, recordedAt, decision, conditions, comment } = record;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <li className={classes.root}>
      <Flex align="center" gap="2" className={classes.wrap}>
        <EntityRefLink entityRef={recordedBy} />
        <Text as="span" variant="body-small" color="secondary">
          {roleTitle} · <Day of={recordedAt} />
          {record.modelVersion && ` · ${record.modelVersion}`}
        </Text>
        <DecisionBadge decision={decision} inForce={inForce} />
        {record.imported && (
          <ToneBadge tone="info" icon={RiDownloadCloud2Line}>
            {t('common.importedFrom', { source: record.imported.source })}
          </ToneBadge>
        )}
      </Flex>
      {conditions.length > 0 && (
        <ul>
          {conditions.map(({ text, owner, dueOn }) => (
            <li key={text}>
              <Text as="span" variant="body-medium">
                {text} – <EntityRefLink entityRef={owner} />,{' '}
                {t('signOff.dueOn')} <Day of={dueOn} />
              </Text>
            </li>
          ))}
        </ul>
      )}
      {comment && (
        <Text as="div" variant="body-medium">
          <SafeMarkdown content={comment} />
        </Text>
      )}
    </li>
  );
}
