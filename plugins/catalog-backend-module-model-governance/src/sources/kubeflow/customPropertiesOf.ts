import { z } from 'zod';

/** A property that somebody gave a thing in the registry. */
export interface CustomProperty {
  name: string;
  /** A number for what is measured; empty for a label, which has no value. */
  value: string | number;
}

const value = z.discriminatedUnion('metadataType', [
  z
    .object({
      metadataType: z.literal('MetadataStringValue'),
      string_value: z.string(),
    })
    .transform(({ string_value: text }) => text.trim()),
  z
    .object({
      metadataType: z.literal('MetadataDoubleValue'),
      double_value: z.number(),
    })
    .transform(({ double_value: number }) => number),
  z
    .object({
      metadataType: z.literal('MetadataIntValue'),
      int_value: z.union([z.string().regex(/^-?\d+$/), z.number().int()]),
    })
    .transform(({ int_value: number }) => String(number)),
  z
    .object({
      metadataType: z.literal('MetadataBoolValue'),
      bool_value: z.boolean(),
    })
    .transform(({ bool_value: flag }) => String(flag)),
  z
    .object({
      metadataType: z.literal('MetadataStructValue'),
      struct_value: z.string(),
    })
    .transform(({ struct_value: bytes }, context) => {
      const text = Buffer.from(bytes, 'base64').toString('utf8');
      try {
        return JSON.stringify(JSON.parse(text));
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    }),
]);

/**
 * The custom properties of a thing. Those that no text can show are left out: protocol buffers, structures that are not
 * JSON, and what has not the form of the contract.
 */
export function customPropertiesOf(
  properties: Readonly<Record<string, unknown>>,
): CustomProperty[] {
  return Object.entries(properties).flatMap(([name, given]) => {
    const { data } = value.safeParse(given);
    return name.trim() === '' || data === undefined
      ? []
      : [{ name: name.trim(), value: data }];
  });
}
