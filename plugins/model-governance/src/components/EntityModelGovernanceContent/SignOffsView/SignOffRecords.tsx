import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  actsOf,
  type Act,
  type SignOff,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useRoleTitle, type Loadable } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { PermissionButton, usePointless } from '../../actions';
import { LoadableView, Section } from '../../scorecard';
import { personName } from '../../text';
import type { ViewProps } from '../ViewProps';
import { RecordItem } from './RecordItem';
import { RecordList } from './RecordList';
import { SignOffRecord } from './SignOffRecord';

/** Every decision that was ever recorded, newest first; an approval can be revoked. */
export function SignOffRecords(
  props: ViewProps & {
    acts: Loadable<Act[]>;
    records: Loadable<SignOff[]> & { reload: () => void };
  },
) {
  const { scorecard, acts, records, onRequest } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const roleTitle = useRoleTitle();
  const pointless = usePointless(scorecard)('revocation');
  const revocations =
    acts.status === 'ready' ? actsOf(acts.value, 'revocation') : [];
  const inForce = new Set(
    scorecard.standings
      .flatMap(({ signOffs }) => signOffs.flatMap(({ decisions }) => decisions))
      .filter(decision => decision.inForce)
      .map(({ signOffId }) => signOffId),
  );
  const revoke = ({ id, role, recordedBy }: SignOff) => (
    <PermissionButton
      act="revocation"
      entityRef={scorecard.entityRef}
      pointless={pointless}
      size="small"
      variant="secondary"
      aria-label={t('actions.labelled', {
        action: t('acts.kind.revocation'),
        what: `${personName(recordedBy)}, ${roleTitle(role)}`,
      })}
      onPress={() =>
        onRequest({
          kind: 'revocation',
          signOffId: id,
          signedBy: recordedBy,
          role,
          roleTitle: roleTitle(role),
        })
      }
    >
      {t('acts.kind.revocation')}
    </PermissionButton>
  );
  return (
    <Section title={t('signOff.records')}>
      <LoadableView loadable={records} errorTitle={t('signOff.error')}>
        {items =>
          items.length ? (
            <RecordList>
              {items.map(record => {
                const revocation = revocations.find(
                  ({ about }) => about === record.id,
                );
                const isRevocable =
                  record.decision !== 'rejected' && !revocation;
                return (
                  <RecordItem
                    key={record.id}
                    actions={isRevocable && revoke(record)}
                  >
                    <SignOffRecord
                      record={record}
                      roleTitle={roleTitle(record.role)}
                      inForce={inForce.has(record.id)}
                      revocation={revocation}
                    />
                  </RecordItem>
                );
              })}
            </RecordList>
          ) : (
            <Text as="p" color="secondary">
              {t('signOff.noRecords')}
            </Text>
          )
        }
      </LoadableView>
    </Section>
  );
}
