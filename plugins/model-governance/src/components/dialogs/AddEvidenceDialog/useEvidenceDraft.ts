import {
  EVIDENCE_TYPE_DEFINITIONS,
  type EvidenceType,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { emptyPayload } from './emptyPayload';
import type { EvidenceDraft } from './EvidenceDraft';

type TypeForm = Pick<EvidenceDraft, 'type' | 'title' | 'payload'>;

/** Evidence while it is written; choosing a type brings its form, as it was left, and a title to begin with. */
export function useEvidenceDraft(options: {
  scorecard: Scorecard;
  type?: EvidenceType;
  requirementIds: string[];
  supersedes?: string;
}) {
  const { scorecard, type, requirementIds, supersedes } = options;
  const [isDirty, setIsDirty] = useState(false);
  const [left, setLeft] = useState<Partial<Record<EvidenceType, TypeForm>>>({});
  const [draft, setDraft] = useState<EvidenceDraft>(() => ({
    requirements: requirementIds,
    supersedes,
    link: '',
    digest: '',
    comment: '',
    collectedOn: DateTime.now().toISODate(),
    ...formOf(type, scorecard),
  }));

  const change = (patch: Partial<EvidenceDraft>) => {
    setIsDirty(true);
    setDraft(now => ({ ...now, ...patch }));
  };
  return {
    draft,
    isDirty,
    change,
    chooseType: (chosen: EvidenceType | undefined) => {
      const { type: before, title, payload } = draft;
      if (before) {
        setLeft(now => ({
          ...now,
          [before]: { type: before, title, payload },
        }));
      }
      change({
        ...((chosen && left[chosen]) ?? formOf(chosen, scorecard)),
        // What another type supports, this one may not.
        requirements: requirementIds,
      });
    },
  };
}

function formOf(
  type: EvidenceType | undefined,
  { version }: Scorecard,
): TypeForm {
  if (!type) {
    return { type, title: '', payload: {} };
  }
  const definition = EVIDENCE_TYPE_DEFINITIONS[type];
  const title = [definition.title, version].filter(Boolean).join(' ');
  return { type, title, payload: emptyPayload(definition) };
}
