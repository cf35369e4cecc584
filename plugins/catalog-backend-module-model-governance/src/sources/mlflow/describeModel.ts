import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { byText } from './byText';
import { cardOf } from './cardOf';
import { describeVersion } from './describeVersion';
import { isLiveVersion } from './isLiveVersion';
import type { MlflowOptions } from './MlflowOptions';
import { modelPage } from './modelPage';
import type { ModelVersion } from './ModelVersion';
import type { RegisteredModel } from './RegisteredModel';
import type { Run } from './Run';

/** Where MLflow's interface keeps notes, for models without a description. */
const NOTE_TAG = 'mlflow.note.content';

/**
 * What MLflow says of a model.
 *
 * @param versions - those that are kept
 * @param runs - that made them, by their ids
 */
export function describeModel(
  model: RegisteredModel,
  versions: readonly ModelVersion[],
  runs: ReadonlyMap<string, Run>,
  options: MlflowOptions,
): DescribedModel {
  const description = model.description ?? model.tags.get(NOTE_TAG);
  const { sections, license, metrics } = cardOf(description);
  const tags = [...model.tags]
    .filter(([key]) => key !== NOTE_TAG)
    .sort(byText(([key]) => key));
  return {
    name: model.name,
    ...(description && { description }),
    url: modelPage(options.baseUrl, model.name),
    tags: tags.flatMap(([key, value]) => (value ? [] : [key])),
    labels: Object.fromEntries(tags.filter(([, value]) => value)),
    // MLflow has no fields for these; the tags are called as elsewhere.
    model: {
      license: model.tags.get('license') || undefined,
      provider: model.tags.get('provider') || undefined,
      task: model.tags.get('task') || undefined,
    },
    versions: versions.map(version =>
      describeVersion(version, runs.get(version.run_id ?? ''), {
        ...options,
        aliases: model.aliases
          .filter(alias => alias.version === version.version)
          .map(({ alias }) => alias)
          .sort(),
        isLive: isLiveVersion(version, model, options),
      }),
    ),
    ...((sections.length > 0 || license || metrics.length > 0) && {
      card: { sections, metrics, ...(license && { license }) },
    }),
    ...(model.last_updated_timestamp && {
      updatedAt: model.last_updated_timestamp,
    }),
  };
}
