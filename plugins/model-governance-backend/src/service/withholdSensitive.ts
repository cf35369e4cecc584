import {
  EVIDENCE_TYPE_DEFINITIONS,
  type Evidence,
} from '@modelgov/backstage-plugin-model-governance-common';

/** Whether a record shows what only some may see. */
export function isSensitive({ type }: Pick<Evidence, 'type'>): boolean {
  return EVIDENCE_TYPE_DEFINITIONS[type].sensitive === true;
}

/** A record of sensitive evidence without its content: that it is there, and what it supports, is for everybody. */
export function withholdSensitive(evidence: Evidence): Evidence {
  return isSensitive(evidence)
    ? {
        ...evidence,
        payload: {},
        measures: [],
        link: undefined,
        digest: undefined,
        comment: undefined,
        withheld: true,
      }
    : evidence;
}
