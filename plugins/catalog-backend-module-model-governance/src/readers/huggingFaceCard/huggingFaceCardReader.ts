import { InputError } from '@backstage/errors';
import type { ModelReader } from '@modelgov/backstage-plugin-model-governance-node';
import { cardFactsOf } from '../../card/cardFactsOf';
import { readMetadata } from '../../card/readMetadata';
import { splitFrontMatter } from '../../card/splitFrontMatter';
import { isStructured } from '../../documents/isStructured';
import { documentName } from '../values/documentName';
import { describeCard } from './describeCard';

const WEB_PAGE = /^\s*<(?:!doctype\s+html|html)[\s>]/i;

/**
 * Reads model cards: Markdown, with or without metadata in YAML as Hugging Face has it. A card describes one model, and one
 * whose metadata is broken still has its sections.
 */
export const huggingFaceCardReader: ModelReader = {
  type: 'hugging-face-model-card',
  title: 'Hugging Face model card',
  recognizes: ({ location, text }) =>
    !isStructured(location, text) && !WEB_PAGE.test(text),
  read: ({ location, text }) => {
    if (text.trim() === '') {
      throw new InputError('is empty');
    }
    if (WEB_PAGE.test(text)) {
      throw new InputError('is a web page, not a model card');
    }
    const { metadata: yaml, body } = splitFrontMatter(text);
    const metadata = readMetadata(yaml);
    const name = metadata.index.name ?? documentName(location);
    const card = cardFactsOf(metadata, body);
    return { models: [describeCard(name, metadata, card)], unreadable: [] };
  },
};
