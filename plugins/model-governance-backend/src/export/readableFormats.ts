import type { ExportFormat } from '@modelgov/backstage-plugin-model-governance-common';
import type { Dossier } from './Dossier';
import { toHtml } from './toHtml';
import { toMarkdown } from './toMarkdown';
import { toOscal } from './toOscal';

/** How each format that people read is made, and what it is called on the wire. */
export const READABLE_FORMATS: Record<
  Exclude<ExportFormat, 'json'>,
  { contentType: string; render(dossier: Dossier): string }
> = {
  oscal: {
    contentType: 'application/oscal+json',
    render: dossier => JSON.stringify(toOscal(dossier), undefined, 2),
  },
  markdown: { contentType: 'text/markdown; charset=utf-8', render: toMarkdown },
  html: { contentType: 'text/html; charset=utf-8', render: toHtml },
};
