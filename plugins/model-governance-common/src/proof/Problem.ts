/** Something that is wrong with a record. @public */
export interface Problem {
  /** Of the entry that it is about; absent where it is something beside the entries. */
  sequence?: number;
  /** The rest of a sentence about that entry, or about the record. */
  what: string;
}
