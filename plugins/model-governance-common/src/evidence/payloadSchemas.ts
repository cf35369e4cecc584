import { z } from 'zod';

/** A name, a number of a version, a line: up to 200 characters. */
export const shortText = z.string().trim().min(1).max(200);

/** A paragraph or several: up to 4,000 characters. */
export const longText = z.string().trim().min(1).max(4000);

/** A count of things: a whole number from 0. */
export const count = z.number().int().min(0);

/** A share of a whole, 0 to 1. */
export const rate = z.number().min(0).max(1);

/** A tick; left out, it is false. */
export const checkbox = z.boolean().default(false);

/** A table of 1 to 200 rows. */
export const rows = <Row extends z.ZodObject>(row: Row) =>
  z.array(row).min(1).max(200);

/** A value and how people read it. */
export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

/** One of some choices; the same list gives the options of the form. */
export const oneOf = <Value extends string>(choices: Choice<Value>[]) =>
  z.enum(choices.map(({ value }) => value));
