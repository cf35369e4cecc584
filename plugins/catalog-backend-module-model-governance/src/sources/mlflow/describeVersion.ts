import {
  digestSchema,
  REGISTRY_LIMITS,
  type VersionDetails,
} from '@modelgov/backstage-plugin-model-governance-common';
import { urlPart } from '../../describe/urlPart';
import { webLink } from '../../readers/values/webLink';
import { byText } from './byText';
import { cardOf } from './cardOf';
import { datasetsOf } from './datasetsOf';
import { metricsOf } from './metricsOf';
import type { MlflowOptions } from './MlflowOptions';
import { modelPage } from './modelPage';
import type { ModelVersion } from './ModelVersion';
import type { Run } from './Run';

/** What MLflow notes of the code of a run. */
const CODE_TAGS = ['mlflow.source.name', 'mlflow.source.git.commit'];

/** The stage of versions that were never given one. */
const NO_STAGE = 'None';

/**
 * What MLflow says of a version.
 *
 * @param run - that made it, where it is there and can be read
 */
export function describeVersion(
  version: ModelVersion,
  run: Run | undefined,
  options: MlflowOptions & { aliases: string[]; isLive: boolean },
): VersionDetails {
  const { sections, license } = cardOf(version.description);
  const stage = version.current_stage;
  return {
    version: version.version,
    digest: digestOf(version, run, options.digestTag),
    aliases: options.aliases.length ? options.aliases : undefined,
    stage: stage === NO_STAGE ? undefined : stage,
    live: options.isLive,
    artifact: version.source,
    url: `${modelPage(options.baseUrl, version.name)}/versions/${urlPart(
      version.version,
    )}`,
    run: version.run_id
      ? {
          id: version.run_id,
          url: webLink(version.run_link) ?? runPage(options.baseUrl, run),
        }
      : undefined,
    createdBy:
      version.user_id ?? run?.data.tags.get('mlflow.user') ?? run?.info.user_id,
    createdAt: version.creation_timestamp,
    updatedAt: version.last_updated_timestamp,
    description: version.description,
    license: version.tags.get('license') || license,
    datasets: run && datasetsOf(run),
    metrics: run && metricsOf(run, version),
    parameters: run && parametersOf(run),
    sections: sections.length ? sections : undefined,
  };
}

function digestOf(
  version: ModelVersion,
  run: Run | undefined,
  tag: string | undefined,
): string | undefined {
  const value =
    tag && (version.tags.get(tag) ?? run?.data.tags.get(tag))?.toLowerCase();
  return digestSchema.safeParse(value).data;
}

function runPage(baseUrl: string, run: Run | undefined): string | undefined {
  return run?.info.experiment_id
    ? `${baseUrl}/#/experiments/${urlPart(run.info.experiment_id)}/runs/${
        run.info.run_id
      }`
    : undefined;
}

function parametersOf(run: Run): NonNullable<VersionDetails['parameters']> {
  const code = CODE_TAGS.flatMap(name => {
    const value = run.data.tags.get(name);
    return value ? [{ name, value }] : [];
  });
  const params = [...run.data.params]
    .sort(byText(({ key }) => key))
    .map(({ key, value }) => ({ name: key, value }));
  return [...code, ...params].slice(0, REGISTRY_LIMITS.parameters);
}
