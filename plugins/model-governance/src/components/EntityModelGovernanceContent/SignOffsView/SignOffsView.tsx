import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import { useActs, useSignOffs } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { EmptyNotice, Section, useVersionName } from '../../scorecard';
import type { ViewProps } from '../ViewProps';
import { ChangePlansSection } from './ChangePlansSection';
import { ConditionsSection } from './ConditionsSection';
import { ReviewRequestsSection } from './ReviewRequestsSection';
import { SignOffRecords } from './SignOffRecords';
import { SignOffRoleSection } from './SignOffRoleSection';
import { StandingsSection } from './StandingsSection';
import { TimelineSection } from './TimelineSection';

/** Where each version stands, who must sign and who has, what depends on it, and what was done. */
export function SignOffsView({ scorecard, onRequest }: ViewProps) {
  const { entityRef, signOffs } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const versionName = useVersionName();
  const acts = useActs(entityRef);
  const records = useSignOffs(entityRef);
  return (
    <Flex direction="column" gap="4">
      <StandingsSection scorecard={scorecard} onRequest={onRequest} />
      {signOffs.length === 0 && (
        <Section
          title={t('standing.rolesOf', {
            version: versionName(scorecard.version),
          })}
        >
          <EmptyNotice
            title={t('signOff.noneNeeded.title')}
            description={t('signOff.noneNeeded.description')}
          />
        </Section>
      )}
      {signOffs.map(state => (
        <SignOffRoleSection
          key={state.role}
          state={state}
          scorecard={scorecard}
          onRequest={onRequest}
        />
      ))}
      <ConditionsSection scorecard={scorecard} onRequest={onRequest} />
      <ReviewRequestsSection scorecard={scorecard} onRequest={onRequest} />
      <ChangePlansSection acts={acts} records={records} />
      <SignOffRecords
        scorecard={scorecard}
        acts={acts}
        records={records}
        onRequest={onRequest}
      />
      <TimelineSection acts={acts} />
    </Flex>
  );
}
