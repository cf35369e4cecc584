import { z } from 'zod';

/** The points of Annex III of the EU AI Act: the uses that are high-risk by their area. @public */
export const annexPointSchema = z.enum([
  '1(a)',
  '1(b)',
  '1(c)',
  '2',
  '3(a)',
  '3(b)',
  '3(c)',
  '3(d)',
  '4(a)',
  '4(b)',
  '5(a)',
  '5(b)',
  '5(c)',
  '5(d)',
  '6(a)',
  '6(b)',
  '6(c)',
  '6(d)',
  '6(e)',
  '7(a)',
  '7(b)',
  '7(c)',
  '7(d)',
  '8(a)',
  '8(b)',
]);

/** A point of Annex III of the EU AI Act, such as `5(b)`: creditworthiness. @public */
export type AnnexPoint = z.infer<typeof annexPointSchema>;
