import type { policySimulationRequestSchema } from '@modelgov/backstage-plugin-model-governance-common';
import type { z } from 'zod';

/** A parsed request for a simulation. */
export type ParsedSimulation = z.output<typeof policySimulationRequestSchema>;
