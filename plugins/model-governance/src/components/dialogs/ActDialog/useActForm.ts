import { useApi } from '@backstage/core-plugin-api';
import {
  actOperation,
  parseWith,
  type SubmittedActKind,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../../../api';
import { useRecordForm, type RecordForm } from '../RecordDialog';

/** What was entered for an act, without its id; the schema of its kind judges it. */
export type ActDraft = Readonly<Record<string, unknown>>;

/**
 * A form that sends an act of one kind.
 *
 * @param options.about - id of the record that the act is about, where its kind is about one
 */
export function useActForm<K extends SubmittedActKind>(options: {
  kind: K;
  entityRef: string;
  about?: string;
  successMessage: string;
  onDone: () => void;
}): RecordForm<ActDraft> {
  const { kind, entityRef, about, successMessage, onDone } = options;
  const api = useApi(modelGovernanceApiRef);
  const { body } = actOperation(kind);
  return useRecordForm({
    entityRef,
    parse: (draft: ActDraft, id) => parseWith(body, { id, ...draft }, kind),
    send: act => api.recordAct(entityRef, kind, act, about),
    successMessage,
    onDone,
  });
}
