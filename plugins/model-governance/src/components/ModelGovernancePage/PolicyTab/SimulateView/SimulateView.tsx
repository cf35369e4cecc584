import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Flex } from '@backstage/ui';
import {
  BUILT_IN_PACKS,
  policySimulatePermission,
  type Policy,
  type PolicySimulation,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { modelGovernanceApiRef } from '../../../../api';
import { modelGovernanceTranslationRef } from '../../../../translation';
import { Notice } from '../../../scorecard';
import { ErrorNotice } from '../../../text';
import { mergeSimulations } from './mergeSimulations';
import { simulationErrors } from './simulationErrors';
import type { SimulationDraft } from './SimulationDraft';
import { SimulationForm } from './SimulationForm';
import { SimulationResult } from './SimulationResult';
import { toSimulationRequest } from './toSimulationRequest';

/** Tries what another policy, or another day, would do to the models that the reader may see. */
export function SimulateView({ policy }: { policy: Policy }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const { loading: isAsking, allowed } = usePermission({
    permission: policySimulatePermission,
  });
  const [draft, setDraft] = useState<SimulationDraft>({
    builtIn: BUILT_IN_PACKS.filter(pack =>
      policy.packs.some(({ id }) => id === pack),
    ),
    pack: '',
  });
  const [{ loading, error, value: answer }, simulate] = useAsyncFn(
    async (tried: SimulationDraft, before?: PolicySimulation) => {
      const simulation = await api.simulatePolicy({
        ...toSimulationRequest(tried),
        cursor: before?.nextCursor,
      });
      return {
        tried,
        simulation: before ? mergeSimulations(before, simulation) : simulation,
      };
    },
    [api],
  );
  const errors = simulationErrors(error, draft);

  if (!isAsking && !allowed) {
    return (
      <Notice tone="info">
        {t('simulation.denied', { permission: policySimulatePermission.name })}
      </Notice>
    );
  }
  return (
    <Flex direction="column" gap="4">
      <SimulationForm
        draft={draft}
        errors={errors}
        isRunning={loading}
        onChange={patch => setDraft(now => ({ ...now, ...patch }))}
        onRun={() => simulate(draft)}
      />
      {error && !Object.keys(errors).length && (
        <ErrorNotice
          title={t('simulation.error')}
          error={error}
          onRetry={() => simulate(draft)}
        />
      )}
      {answer && (
        <SimulationResult
          simulation={answer.simulation}
          policy={policy}
          isRunning={loading}
          onMore={() => simulate(answer.tried, answer.simulation)}
        />
      )}
    </Flex>
  );
}
