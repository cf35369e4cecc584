import type {
  Deployment,
  VersionDetails,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { parseModelCard } from '../../card/parseModelCard';
import type { RegisteredModel } from './RegisteredModel';

/** A registered model, with its versions and where they run. */
export function describeModel(
  model: RegisteredModel,
  parts: {
    versions: VersionDetails[];
    deployments: Deployment[];
    url: string | undefined;
    problems?: string[];
  },
): DescribedModel {
  const properties = model.customProperties.map(({ name, value }) => [
    name,
    String(value),
  ]);
  const labels: Record<string, string> = Object.fromEntries([
    ...properties.filter(([, value]) => value !== ''),
    ...(model.maturity ? [['maturity', model.maturity]] : []),
    ...(model.language.length ? [['language', model.language.join(', ')]] : []),
  ]);
  return {
    ...parts,
    name: model.name,
    description: model.description,
    owner: model.owner,
    lifecycle: model.state === 'ARCHIVED' ? 'deprecated' : undefined,
    tags: properties.flatMap(([name, value]) => (value === '' ? [name] : [])),
    labels,
    // The registry has no fields for these; its model catalog calls them so.
    model: {
      license: labels.license,
      provider: labels.provider,
      task: labels.task,
    },
    card: model.readme ? cardOf(model.readme) : undefined,
    updatedAt: model.lastUpdateTimeSinceEpoch,
  };
}

function cardOf(readme: string): DescribedModel['card'] {
  const { sections, license, metrics } = parseModelCard(readme);
  return { sections, license, metrics };
}
