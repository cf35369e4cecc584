import { z } from 'zod';
import { GOOD_PAYLOADS } from './__fixtures__/payloads';
import { EVIDENCE_TYPES, type EvidenceField } from './EvidenceType';
import { EVIDENCE_TYPE_DEFINITIONS } from './evidenceTypes';

type Shape = Record<string, z.core.$ZodType>;

function shapeOf(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodObject) {
    return schema.shape;
  }
  if (schema instanceof z.ZodOptional) {
    return shapeOf(schema.unwrap());
  }
  if (schema instanceof z.ZodArray) {
    return shapeOf(schema.element);
  }
  throw new TypeError(`no fields in a ${schema._zod.def.type}`);
}

function valuesOf(schema: z.core.$ZodType): unknown[] {
  if (schema instanceof z.ZodOptional) {
    return valuesOf(schema.unwrap());
  }
  return schema instanceof z.ZodEnum ? schema.options : [];
}

function expectFieldsToMatch(fields: EvidenceField[], shape: Shape) {
  expect(fields.map(({ name }) => name).sort()).toEqual(
    Object.keys(shape).sort(),
  );
  for (const field of fields) {
    const schema = shape[field.name];
    expect({ [field.name]: field.required }).toEqual({
      [field.name]: !z.safeParse(schema, undefined).success,
    });
    expect(field.label.trim()).not.toBe('');
    if (field.input === 'table') {
      expectFieldsToMatch(field.columns, shapeOf(schema));
    }
    expect(
      field.input === 'select' ? field.options.map(({ value }) => value) : [],
    ).toEqual(valuesOf(schema));
  }
}

describe('the registry of evidence types', () => {
  it('defines every type', () => {
    expect(Object.keys(EVIDENCE_TYPE_DEFINITIONS).sort()).toEqual(
      [...EVIDENCE_TYPES].sort(),
    );
  });

  it.each(EVIDENCE_TYPES)('asks in the form of %s what it stores', type => {
    const definition = EVIDENCE_TYPE_DEFINITIONS[type];
    expect(definition.type).toBe(type);
    expectFieldsToMatch(definition.fields, shapeOf(definition.payload));
  });

  it.each(EVIDENCE_TYPES)('measures of %s what it explains', type => {
    const { payload, measure, measures } = EVIDENCE_TYPE_DEFINITIONS[type];
    const measured = measure(payload.parse(GOOD_PAYLOADS[type]));
    expect(measured.map(({ name }) => name)).toEqual(Object.keys(measures));
  });

  it.each(EVIDENCE_TYPES)('takes every field of %s', type => {
    const { payload } = EVIDENCE_TYPE_DEFINITIONS[type];
    expect(Object.keys(GOOD_PAYLOADS[type]).sort()).toEqual(
      Object.keys(shapeOf(payload)).sort(),
    );
    expect(payload.parse(GOOD_PAYLOADS[type])).toEqual(GOOD_PAYLOADS[type]);
  });
});
