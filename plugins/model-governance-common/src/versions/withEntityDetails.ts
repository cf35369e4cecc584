import type { ModelFacts } from '../facts';
import type { KnownVersion } from './KnownVersion';

/** A version with what the entity and its model card state of it, where it is the one that the entity names and no source tells. */
export function withEntityDetails(
  version: KnownVersion,
  { model, card }: ModelFacts,
): KnownVersion {
  if (!version.named) {
    return version;
  }
  const { details } = version;
  return {
    ...version,
    details: {
      ...details,
      artifact: details.artifact ?? model.source,
      license: details.license ?? model.license ?? card?.license,
      metrics: given(details.metrics) ?? card?.metrics.map(asNumber),
      sections: given(details.sections) ?? card?.sections,
      datasets:
        given(details.datasets) ??
        model.datasets.map(({ ref, role }) => ({ name: ref, role })),
    },
  };
}

function given<T>(list: T[] | undefined): T[] | undefined {
  return list?.length ? list : undefined;
}

/** A model card writes its values as text. */
function asNumber<T extends { value: string }>(metric: T) {
  const value = Number(metric.value);
  return {
    ...metric,
    value:
      metric.value.trim() !== '' && Number.isFinite(value)
        ? value
        : metric.value,
  };
}
