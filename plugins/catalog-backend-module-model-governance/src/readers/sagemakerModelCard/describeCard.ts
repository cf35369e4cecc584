import type {
  RegistryDataset,
  VersionDetails,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { cardMetrics } from '../values/cardMetrics';
import { isoTime, isoTimeOfEpoch } from '../values/isoTime';
import { labelsOf } from '../values/labelsOf';
import { useCasesOf } from '../values/useCasesOf';
import { writtenSections } from '../values/writtenSections';
import type { SagemakerCard } from './cardSchema';
import type { Envelope } from './envelopeSchema';
import { metricsOfCard } from './metricsOfCard';
import { parametersOfCard } from './parametersOfCard';

/** What SageMaker says of a card beside its content. */
type About = Partial<Omit<Envelope, 'Content'>>;

/** The model that a card describes. */
export function describeCard(
  name: string,
  card: SagemakerCard,
  about: About = {},
): DescribedModel {
  const overview = card.model_overview;
  const modelPackage = card.model_package_details;
  const version = versionOf(card, about);
  const metrics = metricsOfCard(card);
  const datasets = datasetsOf(card);
  const title = overview?.model_name ?? modelPackage?.model_package_group_name;
  return {
    name,
    title: title === name ? undefined : title,
    description:
      overview?.model_description ?? modelPackage?.model_package_description,
    owner: overview?.model_owner,
    labels: labels(card, about),
    model: {
      task: overview?.problem_type || modelPackage?.task,
      architecture: overview?.algorithm_type,
      useCases: useCases(card),
    },
    datasets: version ? undefined : datasets,
    versions: version ? [{ ...version, metrics, datasets }] : [],
    card: {
      sections: sectionsOf(card),
      // What belongs to no version is said of the model as a whole.
      metrics: version ? [] : cardMetrics(metrics),
    },
    updatedAt: timeOf(about.LastModifiedTime),
  };
}

/** The version of the model where the card names one, else that of the card: each is a text of its own. */
function versionOf(
  card: SagemakerCard,
  about: About,
): VersionDetails | undefined {
  const overview = card.model_overview;
  const modelPackage = card.model_package_details;
  const version =
    overview?.model_version ||
    modelPackage?.model_package_version ||
    about.ModelCardVersion;
  const run = card.training_details?.training_job_details?.training_arn;
  return version
    ? {
        version,
        stage: modelPackage?.model_approval_status || about.ModelCardStatus,
        artifact: artifactOf(card),
        run: run ? { id: run } : undefined,
        createdBy:
          overview?.model_creator ||
          modelPackage?.created_by?.user_profile_name ||
          about.CreatedBy?.UserProfileName,
        createdAt: timeOf(about.CreationTime),
        parameters: [
          ...parametersOfCard(card),
          ...Object.entries(usesOf(card)).flatMap(([name, value]) =>
            value ? [{ name, value }] : [],
          ),
        ],
      }
    : undefined;
}

function artifactOf(card: SagemakerCard): string | undefined {
  const modelPackage = card.model_package_details;
  return [
    ...(card.model_overview?.model_artifact ?? []),
    ...(modelPackage?.inference_specification?.containers ?? []).map(
      ({ model_data_url: url }) => url,
    ),
    ...(modelPackage?.source_algorithms ?? []).map(
      ({ model_data_url: url }) => url,
    ),
  ].find(Boolean);
}

function datasetsOf(card: SagemakerCard): RegistryDataset[] {
  const training =
    card.training_details?.training_job_details?.training_datasets ?? [];
  const evaluation = (card.evaluation_details ?? []).flatMap(
    ({ datasets = [] }) => datasets,
  );
  return [
    ...[...new Set(training)].map(name => ({ name, role: 'training' })),
    ...[...new Set(evaluation)].map(name => ({ name, role: 'evaluation' })),
  ].filter(({ name }) => name.trim() !== '');
}

function useCases(card: SagemakerCard) {
  const { purpose_of_model: purpose = '', intended_uses: uses = '' } =
    card.intended_uses ?? {};
  return useCasesOf([[purpose, uses].filter(Boolean).join('\n')]);
}

function labels(card: SagemakerCard, about: About) {
  const modelPackage = card.model_package_details;
  return labelsOf(
    {
      ...usesOf(card),
      model_card_status: about.ModelCardStatus,
      model_approval_status: modelPackage?.model_approval_status,
      model_package_arn: modelPackage?.model_package_arn,
      model_package_group_name: modelPackage?.model_package_group_name,
      domain: modelPackage?.domain,
    },
    card.additional_information?.custom_details,
    Object.fromEntries(
      (about.Tags ?? []).map(({ Key, Value }) => [Key, Value]),
    ),
  );
}

/** What the card says of the business that the model is for, and of its risk. */
function usesOf({
  business_details: business,
  intended_uses: uses,
}: SagemakerCard) {
  return {
    risk_rating: uses?.risk_rating,
    explanations_for_risk_rating: uses?.explanations_for_risk_rating,
    ...business,
  };
}

function sectionsOf(card: SagemakerCard) {
  const uses = card.intended_uses;
  const training = card.training_details;
  const more = card.additional_information;
  return writtenSections({
    'intended-use': [uses?.purpose_of_model, uses?.intended_uses],
    limitations: [
      uses?.factors_affecting_model_efficiency,
      more?.caveats_and_recommendations,
    ],
    'training-data': training?.training_job_details?.training_datasets,
    evaluation: card.evaluation_details?.flatMap(evaluation => [
      evaluation.evaluation_observation,
      ...(evaluation.metric_groups?.map(({ name }) => name) ?? []),
    ]),
    'ethical-considerations': [more?.ethical_considerations],
  });
}

function timeOf(time: number | string | undefined): string | undefined {
  return typeof time === 'number' ? isoTimeOfEpoch(time * 1000) : isoTime(time);
}
