import { useApi } from '@backstage/core-plugin-api';
import type {
  SubjectToSign,
  Target,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useEffect } from 'react';
import { modelGovernanceApiRef } from '../api';
import type { Loadable } from './Loadable';
import { onModelChange } from './modelChanges';
import { useLoadable } from './useLoadable';

/** What a signer of now would sign for a version and some use cases, fetched again when the model changes. */
export function useSubject(
  entityRef: string,
  { version, useCases }: Target,
): Loadable<SubjectToSign> & { reload: () => void } {
  const api = useApi(modelGovernanceApiRef);
  const loadable = useLoadable(
    JSON.stringify([entityRef, version, useCases]),
    signal =>
      api.getSubject(entityRef, { version, useCase: useCases }, { signal }),
  );
  const { reload } = loadable;
  useEffect(() => onModelChange(entityRef, reload), [entityRef, reload]);
  return loadable;
}
