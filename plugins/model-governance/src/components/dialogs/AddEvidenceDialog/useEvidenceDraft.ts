import {
  EVIDENCE_TYPE_DEFINITIONS,
  prefillOf,
  type EvidencePrefill,
  type EvidenceType,
  type ModelFacts,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { emptyPayload } from './emptyPayload';
import type { EvidenceDraft } from './EvidenceDraft';

type TypeForm = Pick<EvidenceDraft, 'type' | 'title' | 'payload' | 'link'>;

/** What a form was filled in with: what a person did not touch follows the version. */
interface Filled extends TypeForm {
  prefill?: EvidencePrefill;
  version?: string;
}

/**
 * Evidence while it is written; choosing a type brings its form, as it was left, else a title to begin with and what sources
 * know of the version.
 */
export function useEvidenceDraft(options: {
  scorecard: Scorecard;
  /** What the entity says of the model. */
  facts: ModelFacts;
  type?: EvidenceType;
  requirementIds: string[];
  supersedes?: string;
}) {
  const { scorecard, facts, type, requirementIds, supersedes } = options;
  const [isDirty, setIsDirty] = useState(false);
  const [left, setLeft] = useState<
    Partial<Record<EvidenceType, { form: TypeForm; filled: Filled }>>
  >({});
  const [filled, setFilled] = useState(() =>
    filledForm(type, scorecard, facts, scorecard.version),
  );
  const [draft, setDraft] = useState<EvidenceDraft>(() => ({
    requirements: requirementIds,
    supersedes,
    digest: '',
    comment: '',
    collectedOn: DateTime.now().toISODate(),
    ...formOf(filled),
  }));

  const fillIn = (next: Filled, patch: Partial<EvidenceDraft> = {}) => {
    setFilled(next);
    setDraft(now => ({ ...now, ...formOf(next), ...patch }));
  };
  const change = (patch: Partial<EvidenceDraft>) => {
    const isUntouched =
      draft.payload === filled.payload && draft.link === filled.link;
    setIsDirty(true);
    if (patch.version !== undefined && isUntouched) {
      const { title } = draft;
      const next = filledForm(draft.type, scorecard, facts, patch.version);
      fillIn(title === filled.title ? next : { ...next, title }, patch);
    } else {
      setDraft(now => ({ ...now, ...patch }));
    }
  };
  return {
    draft,
    isDirty,
    change,
    /** What the form was filled in with, as long as it was not emptied. */
    prefill: filled.prefill && {
      sources: filled.prefill.sources,
      version: filled.version,
    },
    /** Leaves to the person what was filled in. */
    empty: () => {
      setIsDirty(true);
      fillIn(filledForm(draft.type, scorecard));
    },
    chooseType: (chosen: EvidenceType | undefined) => {
      const { type: before, title, payload, link } = draft;
      if (before) {
        setLeft(now => ({
          ...now,
          [before]: { form: { type: before, title, payload, link }, filled },
        }));
      }
      setIsDirty(true);
      const version = draft.version ?? scorecard.version;
      const fresh = filledForm(chosen, scorecard, facts, version);
      const kept = chosen && left[chosen];
      fillIn(kept?.filled ?? fresh, {
        // What another type supports, this one may not.
        requirements: requirementIds,
        ...kept?.form,
      });
    },
  };
}

function formOf({ type, title, payload, link }: Filled): TypeForm {
  return { type, title, payload, link };
}

/** The form of a type, filled in with what is known where facts are given. */
function filledForm(
  type: EvidenceType | undefined,
  scorecard: Scorecard,
  facts?: ModelFacts,
  version?: string,
): Filled {
  if (!type) {
    return { type, title: '', payload: {}, link: '' };
  }
  const definition = EVIDENCE_TYPE_DEFINITIONS[type];
  const prefill = facts && prefillOf(type, facts, version);
  return {
    type,
    title: [definition.title, version ?? scorecard.version]
      .filter(Boolean)
      .join(' '),
    payload: { ...emptyPayload(definition), ...prefill?.payload },
    link: prefill?.link ?? '',
    prefill,
    version,
  };
}
