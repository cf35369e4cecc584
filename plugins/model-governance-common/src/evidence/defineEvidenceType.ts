import { z } from 'zod';
import type {
  EvidenceField,
  EvidenceTypeDefinition,
  Measure,
} from './EvidenceType';

type WithoutName<Field> = Field extends unknown
  ? Omit<Field, 'name' | 'required' | 'columns'>
  : never;

/** How one value is entered; its name and whether it is required come of the schema. */
type InputForm = WithoutName<Exclude<EvidenceField, { input: 'table' }>>;

/** How a list is entered, one row at a time. */
type TableForm<Columns = Record<string, InputForm>> = WithoutName<
  Extract<EvidenceField, { input: 'table' }>
> & { columns: Columns };

/** The form of a payload: an entry for every field of its schema, in the order of the form. */
type FormOf<Payload> = {
  [Name in keyof Required<Payload>]: Required<Payload>[Name] extends (infer Row)[]
    ? TableForm<{ [Column in keyof Required<Row>]: InputForm }>
    : InputForm;
};

type Shape = Record<string, z.core.$ZodType>;

interface TypedDefinition<Payload extends Record<string, unknown>, Name>
  extends Omit<EvidenceTypeDefinition<Payload>, 'fields' | 'measure'> {
  payload: z.ZodObject & z.ZodType<Payload>;
  form: FormOf<Payload>;
  measures: Readonly<Record<Name & string, string>>;
  measure(payload: Payload): (Measure & { name: Name })[];
}

interface Definition extends Omit<EvidenceTypeDefinition, 'fields'> {
  payload: z.ZodObject;
  form: Record<string, InputForm | TableForm>;
}

function rowShape(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodOptional) {
    return rowShape(schema.unwrap());
  }
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) {
    return schema.element.shape;
  }
  throw new TypeError('a table needs a list of objects');
}

function fieldHead(shape: Shape, name: string) {
  return { name, required: !z.safeParse(shape[name], undefined).success };
}

function fieldOf(
  shape: Shape,
  name: string,
  form: InputForm | TableForm,
): EvidenceField {
  const head = fieldHead(shape, name);
  if (form.input !== 'table') {
    return { ...head, ...form };
  }
  const rowFields = rowShape(shape[name]);
  const columns = Object.entries(form.columns).map(([column, columnForm]) => ({
    ...fieldHead(rowFields, column),
    ...columnForm,
  }));
  return { ...head, ...form, columns };
}

/**
 * Makes an evidence type of its schema and of how each field is entered. The compiler sees to it that form and schema
 * name the same fields and that every measure is explained.
 */
export function defineEvidenceType<
  Payload extends Record<string, unknown>,
  Name extends string,
>(definition: TypedDefinition<Payload, Name>): EvidenceTypeDefinition;
export function defineEvidenceType({
  form,
  ...definition
}: Definition): EvidenceTypeDefinition {
  const { shape } = definition.payload;
  return {
    ...definition,
    fields: Object.entries(form).map(([name, field]) =>
      fieldOf(shape, name, field),
    ),
  };
}
