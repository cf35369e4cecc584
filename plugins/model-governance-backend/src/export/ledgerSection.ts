import type { Dossier } from './Dossier';
import { readableTime } from './readableTime';
import type { ReportSection } from './Report';

/** How the record is proved: the head of the chain, what a verification says, and the checkpoints. */
export function ledgerSection({
  record,
  verification,
}: Dossier): ReportSection {
  const head = record.entries.at(-1);
  return {
    heading: 'Ledger',
    paragraphs: verification.statements,
    facts: [
      ['Chain', record.model.chain],
      ['Entries', String(record.entries.length)],
      ['Hash of the last entry', head?.hash ?? 'none'],
    ],
    none: 'No checkpoint covers this record yet.',
    table: {
      columns: ['Checkpoint', 'Signed', 'Up to entry', 'Root', 'Key'],
      rows: record.checkpoints.map(checkpoint => [
        String(checkpoint.number),
        readableTime(checkpoint.at),
        String(checkpoint.head.sequence),
        checkpoint.root,
        checkpoint.keyId,
      ]),
    },
  };
}
