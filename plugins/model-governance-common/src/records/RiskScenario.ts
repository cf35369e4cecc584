import { z } from 'zod';
import { entityRefSchema } from '../terms';

const points = z.number().int().min(1).max(5);

const NEEDS_OWNER = ['accept', 'transfer'];

/** Something that could go wrong, and what is done about it. @public */
export const riskScenarioSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    category: z.string().trim().min(1).max(60),
    impact: points,
    likelihood: points,
    treatment: z.enum(['mitigate', 'accept', 'transfer', 'avoid']),
    /** Ids of the requirements that mitigate it; while one of them is open, the residual falls back to the inherent risk. */
    mitigatedBy: z.array(z.string().max(100)).max(50),
    /** What is claimed to remain; neither above the inherent risk. */
    residualImpact: points,
    residualLikelihood: points,
    /** Who answers for it; a risk that is accepted or transferred must have one. */
    owner: entityRefSchema.optional(),
  })
  .superRefine((scenario, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const { residualImpact, residualLikelihood, treatment, owner } = scenario;
    if (residualImpact > scenario.impact) {
      refuse('residualImpact', 'must not be above the inherent impact');
    }
    if (residualLikelihood > scenario.likelihood) {
      refuse('residualLikelihood', 'must not be above the inherent likelihood');
    }
    if (NEEDS_OWNER.includes(treatment) && owner === undefined) {
      refuse('owner', `a risk to "${treatment}" needs an owner`);
    }
  });

/** See {@link riskScenarioSchema}. @public */
export type RiskScenario = z.infer<typeof riskScenarioSchema>;
