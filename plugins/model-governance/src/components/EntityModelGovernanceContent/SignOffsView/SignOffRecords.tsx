import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  MAX_PAGE_SIZE,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../../../api';
import { useModelLoadable } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Section } from '../../scorecard';
import { ErrorNotice } from '../../text';
import { SignOffRecord } from './SignOffRecord';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'PluginModelGovernanceSignOffRecords' },
);

/** Every decision that was ever recorded, newest first. */
export function SignOffRecords({ scorecard }: { scorecard: Scorecard }) {
  const { entityRef, signOffs } = scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const { reload, ...records } = useModelLoadable(entityRef, signal =>
    api.listSignOffs(entityRef, { limit: MAX_PAGE_SIZE }, { signal }),
  );
  return (
    <Section title={t('signOff.records')}>
      {records.status === 'loading' && <Skeleton width="100%" height={60} />}
      {records.status === 'error' && (
        <ErrorNotice
          title={t('signOff.error')}
          error={records.error}
          onRetry={reload}
        />
      )}
      {records.status === 'ready' && records.value.items.length === 0 && (
        <Text as="p" color="secondary">
          {t('signOff.noRecords')}
        </Text>
      )}
      {records.status === 'ready' && (
        <ul className={classes.list}>
          {records.value.items.map(record => (
            <SignOffRecord
              key={record.id}
              record={record}
              inForce={signOffs.some(({ decisions }) =>
                decisions.some(
                  ({ signOffId, inForce }) =>
                    inForce && signOffId === record.id,
                ),
              )}
              roleTitle={
                signOffs.find(({ role }) => role === record.role)?.title ??
                record.role
              }
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
