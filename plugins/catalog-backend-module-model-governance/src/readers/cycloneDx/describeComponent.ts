import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { cardMetrics } from '../values/cardMetrics';
import { labelsOf } from '../values/labelsOf';
import { useCasesOf } from '../values/useCasesOf';
import { webLink } from '../values/webLink';
import type { BomDatasets } from './BomDatasets';
import type { Component } from './componentSchema';
import { digestOf } from './digestOf';
import { metricsOf } from './metricsOf';
import { nameOf } from './nameOf';
import { parametersOf } from './parametersOf';
import { sectionsOf } from './sectionsOf';

/** The kinds of references that lead people to a model, the best first. */
const PAGES = ['website', 'model-card', 'documentation', 'vcs'];

/** A component of type `machine-learning-model` in the words of governance. */
export function describeComponent(
  component: Component,
  bomDatasets: BomDatasets,
): DescribedModel {
  const { modelCard, version, purl } = component;
  const parameters = modelCard?.modelParameters;
  const named = (parameters?.datasets ?? []).flatMap(dataset =>
    bomDatasets.of(dataset),
  );
  const datasets = named.map(({ properties: _, ...dataset }) => dataset);
  const metrics = modelCard ? metricsOf(modelCard) : [];
  const license = licenseOf(component);
  const sections = sectionsOf(component);
  const bases = basesOf(component);
  const users = written(modelCard?.considerations?.users);
  return {
    name: nameOf(component),
    description: component.description?.trim() || undefined,
    url: referencesOf(component, PAGES).map(webLink).find(Boolean),
    tags: component.tags,
    labels: labelsOf({
      purl,
      base_models: bases.length > 1 ? bases.join(', ') : undefined,
    }),
    model: {
      provider:
        component.supplier?.name ??
        component.manufacturer?.name ??
        component.publisher,
      approach: parameters?.approach?.type,
      task: parameters?.task,
      architecture:
        parameters?.modelArchitecture ?? parameters?.architectureFamily,
      license,
      useCases: useCasesOf(
        written(modelCard?.considerations?.useCases),
        users.length ? { users } : {},
      ),
    },
    baseModel: bases.length === 1 ? bases[0] : undefined,
    datasets: version ? undefined : datasets,
    versions: version
      ? [
          {
            version,
            digest: digestOf(component),
            artifact:
              referencesOf(component, ['distribution']).find(Boolean) ?? purl,
            createdBy: component.authors?.[0]?.name ?? component.author,
            license,
            datasets,
            metrics,
            parameters: parametersOf(component, named),
            sections,
          },
        ]
      : [],
    card: {
      sections,
      license,
      // What belongs to no version is said of the model as a whole.
      metrics: version ? [] : cardMetrics(metrics),
    },
  };
}

function licenseOf({ licenses = [] }: Component): string | undefined {
  const names = licenses.flatMap(
    ({ license, expression }) =>
      license?.id ?? license?.name ?? expression ?? [],
  );
  return names.join(', ') || undefined;
}

function referencesOf(
  { externalReferences = [] }: Component,
  types: string[],
): string[] {
  return types.flatMap(type =>
    externalReferences.flatMap(reference =>
      reference.type === type ? reference.url?.trim() ?? [] : [],
    ),
  );
}

/** Models that it was made from; of data and programs among its ancestors it was not. */
function basesOf({ pedigree }: Component): string[] {
  return (pedigree?.ancestors ?? [])
    .filter(({ type }) => type === 'machine-learning-model')
    .map(nameOf);
}

function written(texts: string[] = []): string[] {
  return texts.map(text => text.trim()).filter(Boolean);
}
