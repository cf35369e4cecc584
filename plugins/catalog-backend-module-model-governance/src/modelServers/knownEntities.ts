import type { Entity } from '@backstage/catalog-model';
import { parseEntityRef } from '@backstage/catalog-model';
import { entityName } from '../describe/entityName';
import { validRef } from '../describe/validRef';

/**
 * Says which entities stand for the models that a server lists, as `<name>=<entity ref>`, separated by commas. For servers
 * that cannot name them in `spec.dependsOn`.
 */
export const MODEL_ENTITIES_ANNOTATION = 'modelgov.io/model-entities';

/**
 * The entities that stand for models of a server already: those that its annotation names, and those resources in its
 * `spec.dependsOn` that are called like the model, as Developer Hub made them.
 *
 * @returns full refs, by the name of the model
 */
export function knownEntities(
  server: Entity,
  names: string[],
): { known: Map<string, string>; problems: string[] } {
  const context = {
    defaultKind: 'Resource',
    defaultNamespace: server.metadata.namespace ?? 'default',
  };
  const known = new Map<string, string>();
  const parts = byName(server, context);
  for (const name of names) {
    const ref =
      parts.get(name.replace(/\s/g, '').toLowerCase()) ??
      parts.get(entityName(name));
    if (ref) {
      known.set(name, ref);
    }
  }
  const problems: string[] = [];
  for (const entry of annotated(server)) {
    const at = entry.lastIndexOf('=');
    const name = entry.slice(0, Math.max(at, 0)).trim();
    const ref = validRef(entry.slice(at + 1), context);
    if (names.includes(name) && ref) {
      known.set(name, ref);
    } else {
      problems.push(
        `metadata.annotations.${MODEL_ENTITIES_ANNOTATION}: "${entry.slice(
          0,
          100,
        )}" is not <name>=<entity ref> with the name of a listed model`,
      );
    }
  }
  return { known, problems };
}

function annotated(server: Entity): string[] {
  return (server.metadata.annotations?.[MODEL_ENTITIES_ANNOTATION] ?? '')
    .split(',')
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
}

function byName(
  server: Entity,
  context: { defaultKind: string; defaultNamespace: string },
): Map<string, string> {
  const { dependsOn } = server.spec ?? {};
  const refs = (Array.isArray(dependsOn) ? dependsOn : []).flatMap(part =>
    typeof part === 'string' ? validRef(part, context) ?? [] : [],
  );
  return new Map(
    refs
      .map(ref => ({ ref, ...parseEntityRef(ref) }))
      .filter(({ kind }) => ['resource', 'airesource'].includes(kind))
      .map(({ ref, name }) => [name, ref]),
  );
}
