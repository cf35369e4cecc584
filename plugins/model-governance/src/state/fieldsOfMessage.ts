const PATH = String.raw`[a-zA-Z][\w-]*(?:\.[\w-]+|\[\d+\])*`;
const PROBLEM = new RegExp(
  String.raw`(?:^|; |\n)(${PATH}): (.+?)(?=(?:; |\n)${PATH}: |$)`,
  'gs',
);

/**
 * What is wrong with each field, out of a message of the form `title: must not be empty; payload.groups[1].size: …`, as
 * the parsers of the common package and the server word it.
 */
export function fieldsOfMessage(message: string): Record<string, string> {
  return Object.fromEntries(
    [...message.matchAll(PROBLEM)].map(([, field, what]) => [field, what]),
  );
}
