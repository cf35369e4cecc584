import type { Act } from '@modelgov/backstage-plugin-model-governance-common';

/** What a person said with an act, as Markdown; `undefined` where they said nothing. */
export function wordsOfAct(act: Act): string | undefined {
  if ('reason' in act) {
    return act.reason;
  }
  if ('comment' in act) {
    return act.comment;
  }
  if ('justification' in act) {
    return act.justification;
  }
  return 'description' in act
    ? `**${act.title}**\n\n${act.description}`
    : undefined;
}
