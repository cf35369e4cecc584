import fc from 'fast-check';
import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** How many elements an array or a record has at most. */
const MAX_ELEMENTS = 3;

/** How long a string is at most that is not one of the words. */
const MAX_LENGTH = 40;

/**
 * Values that a schema describes, as far as JSON Schema can tell: what its refinements ask is left to chance.
 *
 * @param words - strings that mean something to who reads the values
 */
export function arbitraryOf(
  schema: z.ZodType,
  words: readonly string[],
): fc.Arbitrary<unknown> {
  return fromJsonSchema(
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
    words,
  );
}

function fromJsonSchema(
  schema: JsonSchema,
  words: readonly string[],
): fc.Arbitrary<unknown> {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) {
    return fc.oneof(...alternatives.map(each => fromJsonSchema(each, words)));
  }
  if (schema.const !== undefined) {
    return fc.constant(schema.const);
  }
  if (schema.enum) {
    return fc.constantFrom(...schema.enum);
  }
  switch (schema.type) {
    case 'string':
      return stringOf(schema, words);
    case 'integer':
      return fc.integer({ min: schema.minimum, max: schema.maximum });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(fromJsonSchema(asSchema(schema.items), words), {
        minLength: schema.minItems,
        maxLength: Math.max(MAX_ELEMENTS, schema.minItems ?? 0),
      });
    case 'object':
      return objectOf(schema, words);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function stringOf(
  { format, pattern, minLength = 0, maxLength = MAX_LENGTH }: JsonSchema,
  words: readonly string[],
): fc.Arbitrary<string> {
  switch (format) {
    case 'uuid':
      return fc.uuid();
    case 'date':
      return fc
        .date({ noInvalidDate: true })
        .map(date => date.toISOString().slice(-24, -14));
    case 'uri':
      return fc.webUrl();
    default: {
      const fitting = words.filter(
        ({ length }) => length >= minLength && length <= maxLength,
      );
      // Only the plain patterns are made up; classes of Unicode are left to chance.
      const free =
        pattern === undefined || pattern.includes('\\p')
          ? fc.string({
              minLength,
              maxLength: Math.max(minLength, Math.min(maxLength, MAX_LENGTH)),
              unit: 'grapheme',
            })
          : fc.stringMatching(new RegExp(pattern));
      return fitting.length
        ? fc.oneof(free, fc.constantFrom(...fitting))
        : free;
    }
  }
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  words: readonly string[],
): fc.Arbitrary<unknown> {
  const names = Object.keys(properties);
  return names.length === 0 && typeof additionalProperties === 'object'
    ? fc.dictionary(
        stringOf({ maxLength: 60 }, words),
        fromJsonSchema(additionalProperties, words),
        { maxKeys: MAX_ELEMENTS },
      )
    : fc.record(
        Object.fromEntries(
          names.map(name => [
            name,
            fromJsonSchema(asSchema(properties[name]), words),
          ]),
        ),
        { requiredKeys: names.filter(name => required.includes(name)) },
      );
}

function asSchema(schema: unknown): JsonSchema {
  return isSchema(schema) ? schema : {};
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}
