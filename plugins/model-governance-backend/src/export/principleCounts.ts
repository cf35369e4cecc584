import {
  isOpenOutcome,
  principleSchema,
  type Finding,
  type Principle,
} from '@modelgov/backstage-plugin-model-governance-common';

/** How many requirements of a principle are where; what does not apply is left out. */
export interface PrincipleCounts {
  principle: Principle;
  met: number;
  open: number;
  waived: number;
  upcoming: number;
}

/** The findings counted by principle, in the order of the vocabulary; principles that nothing is asked for are left out. */
export function principleCounts(
  findings: readonly Pick<Finding, 'principle' | 'outcome'>[],
): PrincipleCounts[] {
  return principleSchema.options
    .map(principle => {
      const outcomes = findings
        .filter(finding => finding.principle === principle)
        .map(({ outcome }) => outcome);
      const count = (counts: (outcome: Finding['outcome']) => boolean) =>
        outcomes.filter(counts).length;
      return {
        principle,
        met: count(outcome => outcome === 'pass'),
        open: count(isOpenOutcome),
        waived: count(outcome => outcome === 'waived'),
        upcoming: count(outcome => outcome === 'upcoming'),
      };
    })
    .filter(
      ({ met, open, waived, upcoming }) => met + open + waived + upcoming > 0,
    );
}
