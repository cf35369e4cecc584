import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Revocation,
  SignOff,
} from '@modelgov/backstage-plugin-model-governance-common';
import { RiDownloadCloud2Line } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ToneBadge } from '../../terms';
import { Actor, Day, SafeMarkdown } from '../../text';
import { DecisionBadge } from './DecisionBadge';
import { HeldRole } from './HeldRole';

const useStyles = makeStyles(
  { wrap: { flexWrap: 'wrap' } },
  { name: 'PluginModelGovernanceSignOffRecord' },
);

/** One recorded decision: in which role and for whom, on what, with its conditions and its reason. */
export function SignOffRecord(props: {
  record: SignOff;
  roleTitle: string;
  inForce: boolean;
  revocation?: Revocation;
}) {
  const { record, roleTitle, inForce, revocation } = props;
  const { recordedBy, recordedAt, decision, conditions, comment, subject } =
    record;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const signed = [
    record.modelVersion,
    ...subject.bound.useCases.map(({ name }) => name),
  ].filter(Boolean);
  return (
    <Flex direction="column" gap="1">
      <Flex align="center" gap="2" className={classes.wrap}>
        <Actor of={recordedBy} />
        <DecisionBadge decision={decision} inForce={inForce} />
        {record.imported && (
          <ToneBadge tone="info" icon={RiDownloadCloud2Line}>
            {t('common.importedFrom', { source: record.imported.source })}
          </ToneBadge>
        )}
      </Flex>
      <Text as="p" variant="body-small" color="secondary">
        <Day of={recordedAt} />
        <HeldRole held={record} title={roleTitle} />
        {signed.length > 0 && ` · ${signed.join(', ')}`}
      </Text>
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
      {revocation && (
        <Text as="p" variant="body-small">
          {t('standing.revoked')} <Actor of={revocation.recordedBy} />,{' '}
          <Day of={revocation.recordedAt} />: {revocation.reason}
        </Text>
      )}
    </Flex>
  );
}
