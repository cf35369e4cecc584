/** A text that somebody wrote about models, wherever it is. */
export interface TextSource {
  /** Where it is, for people. */
  location: string;
  /** What an event about its change is matched with. */
  refreshKey: string;
  /**
   * Reads the text.
   *
   * @param etag - the version that is known already
   * @throws NotModifiedError when that is still the version
   * @throws UnreadableTextError, or an error of the system underneath
   */
  read(etag?: string): Promise<{ text: string; etag?: string }>;
}
