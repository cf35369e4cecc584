import type { VersionDetails } from '@modelgov/backstage-plugin-model-governance-common';
import type { BomDataset } from './BomDatasets';
import type { Component } from './componentSchema';

/** What else a component says of the model. */
export function parametersOf(
  { modelCard, properties = [] }: Component,
  datasets: BomDataset[],
): VersionDetails['parameters'] {
  const about = modelCard?.modelParameters;
  const formats = (format: { format?: string }[] = []) =>
    format.flatMap(({ format: name }) => name ?? []).join(', ');
  return [
    { name: 'architectureFamily', value: about?.architectureFamily },
    { name: 'inputs', value: formats(about?.inputs) },
    { name: 'outputs', value: formats(about?.outputs) },
    ...datasets.flatMap(dataset => dataset.properties),
    ...(modelCard?.properties ?? []),
    ...properties,
  ].flatMap(({ name, value }) =>
    name?.trim() && value?.trim() ? [{ name: name.trim(), value }] : [],
  );
}
