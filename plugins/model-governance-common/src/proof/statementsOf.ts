import type { Trust } from './signatureProblem';
import type { Verification } from './Verification';

/** In plain words, what a verification vouches for and what it does not. */
export function statementsOf(
  result: Omit<Verification, 'statements'>,
  trust: Trust,
  actors: { nameless: number; unbound: number },
): string[] {
  const { broken, erased, withheld } = result;
  if (broken) {
    return [
      broken.sequence === undefined
        ? `The record is broken: ${broken.what}.`
        : `The record is broken at entry ${broken.sequence}: ${broken.what}.`,
      ...(broken.sequence !== undefined && broken.sequence > 1
        ? [`The entries before it are consistent with each other.`]
        : []),
    ];
  }
  return [
    ...wholeChain(result, trust),
    ...(erased.length
      ? [
          `${counted(
            erased.length,
            'payload was',
            'payloads were',
          )} erased (${inWords(
            erased,
          )}): the chain proves that there was an entry, by whom and when, not what it said.`,
        ]
      : []),
    ...(withheld.length
      ? [
          `${counted(
            withheld.length,
            'payload is',
            'payloads are',
          )} withheld (${inWords(
            withheld,
          )}), since the reader may not see sensitive evidence: the chain proves that there was an entry, not what it said.`,
        ]
      : []),
    ...(actors.nameless
      ? [
          `${counted(
            actors.nameless,
            'person has',
            'persons have',
          )} no name here any more: their entries are told apart by an opaque id.`,
        ]
      : []),
    ...(actors.unbound
      ? [
          `${counted(
            actors.unbound,
            'name is',
            'names are',
          )} older than the binding of names to entries: that nobody exchanged them cannot be shown.`,
        ]
      : []),
  ];
}

function wholeChain(
  { entries, unaltered }: Omit<Verification, 'statements'>,
  { keys, trustedKeys }: Trust,
): string[] {
  if (!entries) {
    return ['Nothing was recorded yet.'];
  }
  const all =
    entries === 1
      ? 'The only entry is consistent: what is shown is what was recorded.'
      : `All ${entries} entries are consistent: each follows from the one before it, and what is shown is what was recorded.`;
  if (!unaltered) {
    return [
      all,
      'No checkpoint covers them: whether the whole chain was written anew cannot be told.',
    ];
  }
  const { upTo, since, checkpoint, keyId } = unaltered;
  const key = keys.find(({ id }) => id === keyId);
  return [
    all,
    `${
      upTo === 1 ? 'Entry 1 is' : `Entries 1 to ${upTo} are`
    } unaltered since ${since}, when checkpoint ${checkpoint} was signed.`,
    ...(entries > upTo
      ? [
          `What came after entry ${upTo} is consistent; no more can be said of it until the next checkpoint.`,
        ]
      : []),
    ...(trustedKeys
      ? []
      : [
          `This holds if ${keyId} is the key of your installation; compare it with the one in the audit log, or give it to the verifier.`,
        ]),
    ...(key?.keptIn === 'database'
      ? [
          'The key lies in the same database as the record: who can rewrite the one can sign with the other. Compare the checkpoint with the one in the audit log.',
        ]
      : []),
  ];
}

function inWords(sequences: number[]): string {
  return sequences.map(sequence => `entry ${sequence}`).join(', ');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
