import { Flex } from '@backstage/ui';
import type { ViewProps } from '../ViewProps';
import { LedgerSection } from './LedgerSection';
import { VerificationSection } from './VerificationSection';

/** What an auditor asks for: every act in its order, whether that is what was recorded, and all of it as a file. */
export function RecordView({ scorecard: { entityRef } }: ViewProps) {
  return (
    <Flex direction="column" gap="4">
      <VerificationSection entityRef={entityRef} />
      <LedgerSection entityRef={entityRef} />
    </Flex>
  );
}
