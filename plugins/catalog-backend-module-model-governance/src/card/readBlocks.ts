import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { CardBlock } from './CardBlock';
import { Outline } from './Outline';

// Blocks only: nothing is rendered, and text inside a block is never parsed. Nesting is bounded (at 20), so that a
// megabyte of `>` costs no more than any other.
const markdown = new MarkdownIt('zero', { html: true });
markdown.enable([
  'blockquote',
  'code',
  'fence',
  'heading',
  'hr',
  'html_block',
  'lheading',
  'list',
  'table',
]);
markdown.core.ruler.disable('inline');

/** A paragraph that is nothing but bold text, which many authors use as a heading. */
const BOLD_LINE = /^\*\*([^*]{1,100})\*\*:?$/;
const BOLD_LEVEL = 7;

/**
 * Reads the blocks of content of a markdown text, each with the heading and the sections that it stands under. Headings
 * inside code, comments, quotes and lists are content.
 */
export function readBlocks(text: string): CardBlock[] {
  const blocks: CardBlock[] = [];
  const outline = new Outline();
  let rows: string[][] | undefined;

  const add = (content: string, table?: string[][]) =>
    blocks.push({
      heading: outline.heading,
      sections: outline.sections,
      text: content,
      ...(table && { rows: table }),
    });

  const tokens = markdown.parse(text, {});
  tokens.forEach((token, index) => {
    const level = headingLevel(tokens[index - 1], token);
    if (level) {
      const bold = BOLD_LINE.exec(token.content);
      outline.enter(level, bold?.[1] ?? token.content);
    } else if (token.type === 'table_open') {
      rows = [];
    } else if (token.type === 'tr_open') {
      rows?.push([]);
    } else if (token.type === 'table_close' && rows) {
      add(rows.slice(1).flat().join(' '), rows);
      rows = undefined;
    } else if (token.type === 'inline' && rows) {
      rows.at(-1)?.push(token.content);
    } else if (token.content) {
      add(token.content);
    }
  });
  return blocks;
}

function headingLevel(
  opening: Token | undefined,
  token: Token,
): number | undefined {
  if (token.type !== 'inline' || opening?.level !== 0) {
    return undefined;
  }
  if (opening.type === 'heading_open') {
    return Number(opening.tag.slice(1));
  }
  return opening.type === 'paragraph_open' && BOLD_LINE.test(token.content)
    ? BOLD_LEVEL
    : undefined;
}
