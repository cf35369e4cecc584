import { z } from 'zod';
import { hashSchema, ledgerEntrySchema } from './LedgerEntry';

/** An entry of the ledger as lists show it: without its payload, which only an export carries. @public */
export const ledgerListEntrySchema = ledgerEntrySchema.extend({
  hash: hashSchema,
  /** The name of who recorded it; where that was erased, `erased:` and the beginning of their opaque id. */
  actor: z.string(),
  /** Whether the payload was erased. */
  erased: z.boolean(),
});

/** See {@link ledgerListEntrySchema}. @public */
export type LedgerListEntry = z.infer<typeof ledgerListEntrySchema>;

/** The formats of an export. @public */
export const exportFormatSchema = z.enum(['json', 'oscal', 'markdown', 'html']);

/** See {@link exportFormatSchema}. @public */
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** The query of an export. @public */
export const exportQuerySchema = z.strictObject({
  format: exportFormatSchema.default('json'),
});
