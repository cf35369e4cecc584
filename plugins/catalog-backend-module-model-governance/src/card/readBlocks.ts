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

/** A line of nothing but bold text at the start of a paragraph, which many authors use as a heading. */
const BOLD_LINE = /^\*\*([^*\n]{1,100})\*\*:?[ \t]*(?:\n|$)/;
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
    const heading = headingOf(tokens[index - 1], token);
    if (heading) {
      outline.enter(heading.level, heading.text);
    }
    const content = heading?.rest ?? token.content;
    if (token.type === 'table_open') {
      rows = [];
    } else if (token.type === 'tr_open') {
      rows?.push([]);
    } else if (token.type === 'table_close' && rows) {
      add(rows.slice(1).flat().join(' '), rows);
      rows = undefined;
    } else if (token.type === 'inline' && rows) {
      rows.at(-1)?.push(content);
    } else if (content) {
      add(content);
    }
  });
  return blocks;
}

function headingOf(
  opening: Token | undefined,
  { content, type }: Token,
): { level: number; text: string; rest: string } | undefined {
  if (type !== 'inline' || opening?.level !== 0) {
    return undefined;
  }
  if (opening.type === 'heading_open') {
    return { level: Number(opening.tag.slice(1)), text: content, rest: '' };
  }
  const bold = opening.type === 'paragraph_open' && BOLD_LINE.exec(content);
  return bold
    ? { level: BOLD_LEVEL, text: bold[1], rest: content.slice(bold[0].length) }
    : undefined;
}
