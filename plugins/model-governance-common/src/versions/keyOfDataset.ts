import type { RegistryDataset } from '../registry';

/** What tells a dataset of a version from others. */
export function keyOfDataset({ name, role }: RegistryDataset): string {
  return JSON.stringify([name, role]);
}
