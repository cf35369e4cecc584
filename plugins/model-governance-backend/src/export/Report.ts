/** A table of a report; every cell is plain text. */
export interface ReportTable {
  columns: string[];
  rows: string[][];
}

/** A chapter of a report. */
export interface ReportSection {
  heading: string;
  /** What is said in sentences. */
  paragraphs?: string[];
  /** Names and values. */
  facts?: [string, string][];
  table?: ReportTable;
  /** What is said where the table has no rows. */
  none?: string;
  chart?: 'score' | 'principles';
}

/** A record as people read it, before it gets a form. */
export interface Report {
  title: string;
  subtitle: string;
  sections: ReportSection[];
}
