import type { VersionDetails } from '@modelgov/backstage-plugin-model-governance-common';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { cardMetrics } from '../values/cardMetrics';
import { isoTime } from '../values/isoTime';
import { useCasesOf } from '../values/useCasesOf';
import { writtenSections } from '../values/writtenSections';
import type { ToolkitCard } from './cardSchema';
import { datasetsOfCard } from './datasetsOfCard';
import { metricsOfCard } from './metricsOfCard';

/** The model that a card describes. */
export function describeCard(name: string, card: ToolkitCard): DescribedModel {
  const { model_details: details, considerations } = card;
  const version = versionOf(card);
  const metrics = metricsOfCard(card);
  const datasets = datasetsOfCard(card);
  const users = written(considerations?.users);
  return {
    name,
    description: details.overview,
    owner: details.owners?.find(owner => owner.name)?.name,
    model: {
      architecture: card.model_parameters?.model_architecture,
      license: licenseOf(card),
      useCases: useCasesOf(
        written(considerations?.use_cases),
        users.length ? { users } : {},
      ),
    },
    datasets: version ? undefined : datasets,
    versions: version ? [{ ...version, metrics, datasets }] : [],
    card: {
      sections: sectionsOf(card),
      // What belongs to no version is said of the model as a whole.
      metrics: version ? [] : cardMetrics(metrics),
    },
  };
}

function versionOf(card: ToolkitCard): VersionDetails | undefined {
  const { version, path } = card.model_details;
  return version?.name
    ? {
        version: version.name,
        createdAt: isoTime(version.date),
        description: version.diff,
        artifact: path,
        license: licenseOf(card),
        parameters: parametersOf(card),
      }
    : undefined;
}

function licenseOf({ model_details: details }: ToolkitCard) {
  const named = [
    details.license,
    ...(details.licenses ?? []).flatMap(license => [
      license.identifier,
      license.custom_text,
    ]),
  ];
  return named.find(Boolean);
}

function parametersOf({ model_parameters: parameters }: ToolkitCard) {
  const formats = {
    input_format: parameters?.input_format,
    output_format: parameters?.output_format,
  };
  const maps = {
    input_format: parameters?.input_format_map ?? [],
    output_format: parameters?.output_format_map ?? [],
  };
  return [
    ...Object.entries(formats).map(([name, value]) => ({ name, value })),
    ...Object.entries(maps).flatMap(([name, entries]) =>
      entries.map(({ key, value }) => ({
        name: `${name} ${key ?? ''}`,
        value,
      })),
    ),
  ].flatMap(({ name, value }) => (value ? [{ name: name.trim(), value }] : []));
}

function sectionsOf(card: ToolkitCard) {
  const { model_details: details, considerations } = card;
  return writtenSections({
    'intended-use': considerations?.use_cases,
    limitations: [
      ...(considerations?.limitations ?? []),
      ...(considerations?.tradeoffs ?? []),
    ],
    'training-data': datasetsOfCard(card).map(({ name }) => name),
    evaluation: metricsOfCard(card).map(({ name }) => name),
    'ethical-considerations': considerations?.ethical_considerations?.flatMap(
      risk => [risk.name, risk.mitigation_strategy],
    ),
    contact: details.owners?.map(({ contact }) => contact),
  });
}

function written(texts: (string | undefined)[] = []): string[] {
  return texts.flatMap(text => (text?.trim() ? [text.trim()] : []));
}
