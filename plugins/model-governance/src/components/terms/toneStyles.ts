import type { Tone } from './Tone';

const TOKENS = {
  success: 'positive',
  warning: 'warning',
  danger: 'negative',
  info: 'announcement',
} as const satisfies Record<Exclude<Tone, 'neutral'>, string>;

/** A tone as the colour of an icon or a text on the usual background. */
export const TONE_TEXT = {
  success: { color: 'var(--bui-fg-positive)' },
  warning: { color: 'var(--bui-fg-warning)' },
  danger: { color: 'var(--bui-fg-negative)' },
  info: { color: 'var(--bui-fg-announcement)' },
  neutral: { color: 'var(--bui-fg-secondary)' },
};

/** A tone as a surface with text on it. */
export const TONE_SURFACE = {
  success: surface('success'),
  warning: surface('warning'),
  danger: surface('danger'),
  info: surface('info'),
  neutral: {},
};

function surface(tone: keyof typeof TOKENS) {
  return {
    backgroundColor: `var(--bui-${TOKENS[tone]}-bg-subdued)`,
    color: `var(--bui-${TOKENS[tone]}-fg-subdued)`,
  };
}
