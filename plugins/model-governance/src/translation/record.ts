/** The Record view of the tab: the ledger, its verification and its exports. */
export const record = {
  ledger: 'Ledger',
  ledgerHelp:
    'Every governance act on this model, in the order in which it was recorded. Each entry carries the hash of the one before it.',
  error: 'The ledger could not be loaded',
  none: {
    title: 'Nothing is recorded yet',
    description:
      'Assessments, evidence, decisions and every other act appear here.',
  },
  page: 'Newest first',
  column: {
    sequence: 'No.',
    at: 'When',
    type: 'What',
    actor: 'Who',
    record: 'Record',
    hash: 'Hash',
  },
  type: {
    erasure: 'A person erased',
  },
  contentErased: 'Content erased',
  actorErased: 'Erased person {{id}}',
  copyHash: 'Copy the hash of entry {{sequence}}',
  copyRecord: 'Copy the record id of entry {{sequence}}',
  copied: 'Copied',
  verification: 'Verification',
  verificationHelp:
    'Recomputes every hash of the chain on the server and compares it with the signed checkpoints.',
  verify: 'Verify',
  verifyAgain: 'Verify again',
  verifyError: 'The record could not be verified',
  verdict: {
    unaltered: 'Unaltered',
    consistent: 'Consistent, not proven unaltered',
    broken: 'Broken',
  },
  brokenAt: 'Broken at entry {{sequence}}',
  export: 'Export',
  exportAs: {
    json: 'JSON, to be verified offline',
    oscal: 'OSCAL assessment results',
    markdown: 'Markdown',
    html: 'HTML, to read and print',
  },
  exportError: 'The record could not be exported',
} as const;
