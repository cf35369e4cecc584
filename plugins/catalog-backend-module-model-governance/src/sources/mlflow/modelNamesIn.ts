import type { EventParams } from '@backstage/plugin-events-node';
import { z } from 'zod';

/** Deliveries about prompts, which MLflow keeps beside models, have other entities. */
const eventSchema = z.object({
  entity: z.enum([
    'registered_model',
    'model_version',
    'model_version_tag',
    'model_version_alias',
  ]),
  data: z.object({ name: z.string().min(1) }),
});

/** The name of the model that a webhook delivery of MLflow is about. Nothing else of a delivery is believed. */
export function modelNamesIn(event: EventParams): string[] {
  const { data: delivery } = eventSchema.safeParse(event.eventPayload);
  return delivery ? [delivery.data.name] : [];
}
