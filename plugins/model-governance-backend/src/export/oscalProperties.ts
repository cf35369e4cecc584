import { oscalText } from './oscalText';

/** Whose names the properties are. */
const NAMESPACE =
  'https://github.com/modelgov/backstage-model-governance/ns/oscal';

/** Properties of our own; what is not there is left out. */
export function oscalProperties(values: Record<string, string | undefined>) {
  return Object.entries(values).flatMap(([name, value]) =>
    value ? [{ name, ns: NAMESPACE, value: oscalText(value) }] : [],
  );
}
