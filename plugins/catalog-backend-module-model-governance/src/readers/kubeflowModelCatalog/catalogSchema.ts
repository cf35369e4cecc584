import { z } from 'zod';
import { optional } from '../values/optional';
import { optionalText } from '../values/optionalText';
import { scalarText } from '../values/scalarText';

const text = optionalText;
const texts = optional(z.array(z.string()));

/** Milliseconds since 1970, as text in most catalogs. */
const epoch = optional(
  z.union([z.string(), z.number()], { error: 'expected a time' }),
);

/** A value with its type, in the spelling of the API or of Go: a catalog is written by hand. */
const customProperty = z
  .object({
    string_value: optional(z.string()),
    stringValue: optional(z.string()),
    int_value: optional(scalarText),
    intValue: optional(scalarText),
    double_value: optional(scalarText),
    doubleValue: optional(scalarText),
    bool_value: optional(scalarText),
    boolValue: optional(scalarText),
  })
  .transform(({ ...values }) =>
    Object.values(values).find(value => value !== undefined),
  );

const customProperties = optional(z.record(z.string(), customProperty));

/** A model of a Kubeflow model catalog, as far as governance reads it. The logo is not. */
export const catalogModelSchema = z.object({
  name: z.string().min(1),
  provider: text,
  description: text,
  readme: text,
  license: text,
  licenseLink: text,
  tasks: texts,
  language: texts,
  libraryName: text,
  maturity: text,
  createTimeSinceEpoch: epoch,
  lastUpdateTimeSinceEpoch: epoch,
  customProperties,
  artifacts: optional(
    z.array(
      z.object({
        name: text,
        uri: text,
        createTimeSinceEpoch: epoch,
        lastUpdateTimeSinceEpoch: epoch,
        customProperties,
      }),
    ),
  ),
});

/** See {@link catalogModelSchema}. */
export type CatalogModel = z.output<typeof catalogModelSchema>;
