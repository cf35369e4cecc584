import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { ModelDocument } from '@modelgov/backstage-plugin-model-governance-node';
import { parseXmlText } from '../../documents/parseXmlText';
import { bomOfXml } from './bomOfXml';

/** Older ones know no models, of newer ones nobody knows what they will say. */
const SPEC_VERSIONS = ['1.5', '1.6', '1.7'];

const NAMESPACE =
  /\bxmlns(?::[\w.-]+)?\s*=\s*["']http:\/\/cyclonedx\.org\/schema\/bom\/([^"']*)["']/;

/** Where the namespace of the root is looked for. */
const BEGINNING = 10_000;

/** Whether this is a bill of material of CycloneDX, of whatever version. */
export function isBom({ contents, text }: ModelDocument): boolean {
  return isXml(text)
    ? NAMESPACE.test(text.slice(0, BEGINNING))
    : isBomObject(contents[0]);
}

/**
 * The bill of material that a document is, in the form that it has in JSON.
 *
 * @throws InputError if it is none, or one of a version that is not known
 */
export function bomOf({ contents, text }: ModelDocument): JsonObject {
  const bom = isXml(text) ? bomInXml(text) : contents[0];
  if (!isBomObject(bom)) {
    throw new InputError(
      'is no bill of material of CycloneDX: bomFormat is not "CycloneDX"',
    );
  }
  const { specVersion } = bom;
  if (!SPEC_VERSIONS.some(version => version === specVersion)) {
    throw new InputError(
      `is of a version of CycloneDX that is not read: specVersion is ${JSON.stringify(
        specVersion ?? null,
      ).slice(0, 50)}, expected one of ${SPEC_VERSIONS.join(', ')}`,
    );
  }
  return bom;
}

function isXml(text: string): boolean {
  return /^\s*</.test(text);
}

function isBomObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    'bomFormat' in value &&
    value.bomFormat === 'CycloneDX'
  );
}

function bomInXml(text: string): JsonObject | undefined {
  const root = parseXmlText(text);
  const version = NAMESPACE.exec(text.slice(0, BEGINNING))?.[1];
  return root.name === 'bom' && version !== undefined
    ? bomOfXml(root, version)
    : undefined;
}
