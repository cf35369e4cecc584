import { InputError } from '@backstage/errors';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { DOCUMENT_LIMITS } from './DOCUMENT_LIMITS';
import { measureXml } from './measureXml';
import type { XmlElement } from './XmlElement';

const TEXT = '#text';
const ATTRIBUTES = ':@';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // References to characters by their number; there are no entities of a document's own without a type declaration.
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DOCUMENT_LIMITS.depth,
});

/**
 * Parses XML that anybody may have written. Declarations of a document type are refused, and with them all entities.
 *
 * @returns the root
 * @throws InputError saying what is wrong and where, in words that follow the name of the document
 */
export function parseXmlText(text: string): XmlElement {
  if (/<!DOCTYPE/i.test(text)) {
    throw new InputError('declares a document type, which is not read');
  }
  const { equals, longestTag, tags } = measureXml(text);
  // Opening and closing ones.
  if (tags > 2 * DOCUMENT_LIMITS.values || equals > DOCUMENT_LIMITS.values) {
    throw new InputError(
      `has more than ${DOCUMENT_LIMITS.values} elements, attributes and comments`,
    );
  }
  if (longestTag > DOCUMENT_LIMITS.tag) {
    throw new InputError(
      `has a tag of more than ${DOCUMENT_LIMITS.tag} characters`,
    );
  }
  const validation = XMLValidator.validate(text);
  if (validation !== true) {
    const { line, col } = validation.err;
    throw new InputError(`is not valid XML (line ${line} column ${col})`);
  }
  let nodes: unknown;
  try {
    nodes = parser.parse(text);
  } catch {
    throw new InputError(
      `is XML nested more than ${DOCUMENT_LIMITS.depth} levels deep, or with names that are none`,
    );
  }
  const root = elementsOf(nodes).at(0);
  if (!root) {
    throw new InputError('has no element');
  }
  return root;
}

/** The parser gives a list of `{ name: children, ':@': attributes }`, and texts as `{ '#text': text }`. */
function elementsOf(nodes: unknown): XmlElement[] {
  return listOf(nodes).flatMap(node =>
    Object.entries(node)
      .filter(([name]) => name !== TEXT && name !== ATTRIBUTES)
      .map(([name, children]) => ({
        name,
        attributes: textsOf(node[ATTRIBUTES]),
        children: elementsOf(children),
        text: listOf(children)
          .map(child => child[TEXT])
          .filter(child => typeof child === 'string')
          .join('')
          .trim(),
      })),
  );
}

function listOf(nodes: unknown): Record<string, unknown>[] {
  return Array.isArray(nodes) ? nodes : [];
}

function textsOf(attributes: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(Object(attributes)).map(([name, value]) => [
      name,
      String(value),
    ]),
  );
}
