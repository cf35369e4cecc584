/** One model card, wherever it is. */
export interface CardSource {
  /** Where the card is, for people. */
  location: string;
  /** What an event about a change of the card is matched with. */
  refreshKey: string;
  /**
   * Reads the card.
   *
   * @param etag - the version that is known already
   * @throws NotModifiedError when that is still the version
   * @throws UnreadableCardError, or an error of the system underneath
   */
  read(etag?: string): Promise<{ text: string; etag?: string }>;
}
