import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import { modelGovernanceTranslationRef } from '../../../translation';
import { EmptyNotice, Section } from '../../scorecard';
import type { ViewProps } from '../ViewProps';
import { BoundFactChanges } from './BoundFactChanges';
import { SignOffRecords } from './SignOffRecords';
import { SignOffRoleSection } from './SignOffRoleSection';

/** Who must sign, who has, until when, and why a signature does not count. */
export function SignOffsView({ scorecard, onRequest }: ViewProps) {
  const { signOffs, changes } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Flex direction="column" gap="4">
      {changes.length > 0 && <BoundFactChanges changes={changes} />}
      {signOffs.length === 0 && (
        <Section title={t('content.view.sign-offs')}>
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
          entityRef={scorecard.entityRef}
          onRequest={onRequest}
        />
      ))}
      <SignOffRecords scorecard={scorecard} />
    </Flex>
  );
}
