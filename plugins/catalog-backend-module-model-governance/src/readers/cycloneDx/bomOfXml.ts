import type { JsonObject, JsonValue } from '@backstage/types';
import type { XmlElement } from '../../documents/XmlElement';

/** The lists of a bill of material that its XML wraps in an element; what they are called in JSON is the same. */
const LISTS = new Set([
  'ancestors',
  'authors',
  'components',
  'custodians',
  'datasets',
  'energyConsumptions',
  'energyProviders',
  'ethicalConsiderations',
  'externalReferences',
  'fairnessAssessments',
  'hashes',
  'inputs',
  'licenses',
  'outputs',
  'owners',
  'performanceMetrics',
  'performanceTradeoffs',
  'properties',
  'stewards',
  'tags',
  'technicalLimitations',
  'useCases',
  'users',
]);

/** Elements that may occur more than once, each time with one item of the list that JSON has. */
const REPEATED = new Set(['data', 'sensitiveData']);

/** Who may have several contacts; the others have one. */
const WITH_CONTACTS = new Set(['manufacturer', 'supplier']);

/** What the text of an element with attributes is called in JSON. */
const TEXT_FIELDS: Readonly<Record<string, string>> = {
  hash: 'content',
  property: 'value',
};

/** A bill of material in XML in the form that it has in JSON, as far as models are concerned. */
export function bomOfXml(bom: XmlElement, specVersion: string): JsonObject {
  return {
    ...fieldsOf(bom),
    bomFormat: 'CycloneDX',
    specVersion,
  };
}

function valueOf(element: XmlElement): JsonValue {
  const { attributes, children, name, text } = element;
  if (LISTS.has(name)) {
    return children.map(itemOf).filter(item => item !== null);
  }
  if (children.length || Object.keys(attributes).length) {
    return fieldsOf(element);
  }
  // An element with nothing in it says as much as one that is not there.
  return text || null;
}

/** A licence is wrapped in JSON, and so are references to other components. */
function itemOf(element: XmlElement): JsonValue {
  const isWrapped = ['expression', 'license', 'ref'].includes(element.name);
  return isWrapped ? { [element.name]: valueOf(element) } : valueOf(element);
}

function fieldsOf({
  attributes,
  children,
  name,
  text,
}: XmlElement): JsonObject {
  const fields: JsonObject = { ...attributes };
  for (const child of children) {
    const value = valueOf(child);
    const isRepeated =
      REPEATED.has(child.name) ||
      (child.name === 'contact' && WITH_CONTACTS.has(name));
    if (isRepeated) {
      const others = fields[child.name];
      const known = Array.isArray(others) ? others : [];
      fields[child.name] = value === null ? known : [...known, value];
    } else {
      fields[child.name] = value;
    }
  }
  return text && !children.length
    ? { ...fields, [TEXT_FIELDS[name] ?? 'text']: text }
    : fields;
}
