import type { z } from 'zod';
import type { evidenceCheckSchema } from '../policy';

/** What an evidence check asks. */
export type EvidenceCheck = z.infer<typeof evidenceCheckSchema>['evidence'];
