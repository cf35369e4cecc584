import type { ExportFormat } from './LedgerPage';

const EXTENSIONS: Record<ExportFormat, string> = {
  json: 'json',
  oscal: 'oscal.json',
  markdown: 'md',
  html: 'html',
};

/** What the file of an export is called: safe on every file system and in every header. @public */
export function exportFileName(
  entityRef: string,
  format: ExportFormat,
): string {
  const name = entityRef.replace(/[^a-z0-9.]+/gi, '-');
  return `model-governance-${name}.${EXTENSIONS[format]}`;
}
