import {
  EVIDENCE_TYPE_DEFINITIONS,
  type EvidenceType,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { emptyPayload } from './emptyPayload';
import type { EvidenceDraft } from './EvidenceDraft';

/** Evidence while it is written; choosing a type brings its form and a title to begin with. */
export function useEvidenceDraft(options: {
  scorecard: Scorecard;
  type?: EvidenceType;
  requirementIds: string[];
}) {
  const { scorecard, type, requirementIds } = options;
  const [isDirty, setIsDirty] = useState(false);
  const [draft, setDraft] = useState<EvidenceDraft>(() => ({
    requirements: requirementIds,
    link: '',
    digest: '',
    comment: '',
    collectedOn: DateTime.now().toISODate(),
    ...formOf(type, scorecard),
  }));

  return {
    draft,
    isDirty,
    change: (patch: Partial<EvidenceDraft>) => {
      setIsDirty(true);
      setDraft(now => ({ ...now, ...patch }));
    },
    chooseType: (chosen: EvidenceType | undefined) => {
      setIsDirty(true);
      setDraft(now => ({ ...now, ...formOf(chosen, scorecard) }));
    },
  };
}

function formOf(
  type: EvidenceType | undefined,
  { version }: Scorecard,
): Pick<EvidenceDraft, 'type' | 'title' | 'payload'> {
  if (!type) {
    return { type, title: '', payload: {} };
  }
  const definition = EVIDENCE_TYPE_DEFINITIONS[type];
  const title = [definition.title, version].filter(Boolean).join(' ');
  return { type, title, payload: emptyPayload(definition) };
}
