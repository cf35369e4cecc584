/** A table of a page: cells as they are written. */
export interface MarkdownTable {
  heading: string[];
  rows: string[][];
}

/** A section of a page, up to the next heading of its depth or above. */
export interface MarkdownSection {
  text: string;
  tables: MarkdownTable[];
}

/**
 * A section by the beginning of its heading, such as `### Step 1`.
 *
 * @throws Error where the page has no such section
 */
export function markdownSection(
  page: string,
  heading: string,
): MarkdownSection {
  const lines = page.split('\n');
  const first = lines.findIndex(line => line.startsWith(heading));
  if (first < 0) {
    throw new Error(`The page has no section "${heading}"`);
  }
  const [marks] = heading.split(' ');
  const isNext = (line: string) =>
    /^#+ /.test(line) && line.split(' ')[0].length <= marks.length;
  const length = lines.slice(first + 1).findIndex(isNext);
  const body = lines.slice(
    first + 1,
    length < 0 ? undefined : first + 1 + length,
  );
  return { text: body.join('\n'), tables: tablesOf(body) };
}

function tablesOf(lines: readonly string[]): MarkdownTable[] {
  const tables: string[][][] = [];
  lines.forEach((line, index) => {
    if (!line.startsWith('|')) {
      return;
    }
    if (!lines[index - 1]?.startsWith('|')) {
      tables.push([]);
    }
    tables[tables.length - 1].push(
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    );
  });
  return tables.map(([heading, _line, ...rows]) => ({ heading, rows }));
}
