import type { SignOffState } from '../scorecard';

/**
 * The state of the roles over several use cases: a role must have signed for every use case that asks for it. A decision
 * counts where it counts for all use cases that it was given for.
 */
export function mergeSignOffStates(
  ofUseCases: readonly (readonly SignOffState[])[],
): SignOffState[] {
  const merged = new Map<string, SignOffState>();
  for (const state of ofUseCases.flat()) {
    const known = merged.get(state.role);
    merged.set(state.role, known ? merge(known, state) : state);
  }
  return [...merged.values()];
}

function merge(a: SignOffState, b: SignOffState): SignOffState {
  const open = [a, b].filter(({ given, required }) => given < required);
  const [{ given, required }] = open.length > 0 ? open : [a];
  const ids = new Set(a.decisions.map(({ signOffId }) => signOffId));
  return {
    ...a,
    required: Math.max(a.required, b.required),
    given:
      open.length > 0 ? Math.min(given, required) : Math.max(a.given, b.given),
    decisions: [
      ...a.decisions.map(decision => {
        const other = b.decisions.find(
          ({ signOffId }) => signOffId === decision.signOffId,
        );
        return other && !other.inForce ? other : decision;
      }),
      ...b.decisions.filter(({ signOffId }) => !ids.has(signOffId)),
    ],
  };
}
