/** How deliveries of one MLflow server are taken. */
export interface Webhook {
  /** What they are published under, and the end of their address. */
  topic: string;
  /** What the server signs with. */
  secret: string;
  /** How old a delivery may be, and how far ahead its clock. */
  maxAgeMs: number;
}
