import { newEvidenceSchema } from '../records';

/** The first of some addresses that a record of evidence can link to. */
export function fittingLink(
  ...addresses: (string | undefined)[]
): string | undefined {
  return addresses.find(
    address =>
      address !== undefined &&
      newEvidenceSchema.shape.link.safeParse(address).success,
  );
}
