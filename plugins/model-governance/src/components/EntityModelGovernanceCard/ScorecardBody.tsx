import { Flex } from '@backstage/ui';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { ActionDialog, type DialogRequest } from '../actions';
import {
  GapList,
  ScorecardHeadline,
  ScorecardNotices,
  StateNotices,
} from '../scorecard';
import { CardFacts } from './CardFacts';
import { NewerVersion } from './NewerVersion';

/** The card of a model that has a scorecard. */
export function ScorecardBody({ scorecard }: { scorecard: Scorecard }) {
  const [request, setRequest] = useState<DialogRequest>();
  return (
    <Flex direction="column" gap="4">
      <ScorecardHeadline scorecard={scorecard} />
      <CardFacts scorecard={scorecard} />
      <NewerVersion scorecard={scorecard} />
      <StateNotices scorecard={scorecard} />
      <ScorecardNotices scorecard={scorecard} />
      <GapList scorecard={scorecard} onRequest={setRequest} />
      <ActionDialog
        request={request}
        scorecard={scorecard}
        onClose={() => setRequest(undefined)}
      />
    </Flex>
  );
}
