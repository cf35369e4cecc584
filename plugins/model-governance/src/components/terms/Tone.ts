/** How good or bad something is, as colours tell it beside a text. */
export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'neutral';
