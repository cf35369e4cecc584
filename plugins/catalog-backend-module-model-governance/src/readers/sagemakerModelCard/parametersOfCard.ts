import type { VersionDetails } from '@modelgov/backstage-plugin-model-governance-common';
import type { SagemakerCard } from './cardSchema';

/** What the model was trained with: the objective, the hyperparameters and the images. */
export function parametersOfCard(
  card: SagemakerCard,
): NonNullable<VersionDetails['parameters']> {
  const job = card.training_details?.training_job_details;
  const objective = card.training_details?.objective_function?.function;
  const images = {
    training_image: job?.training_environment?.container_image,
    inference_image:
      card.model_overview?.inference_environment?.container_image,
  };
  return [
    {
      name: 'objective_function',
      value: [objective?.function, objective?.facet, objective?.condition]
        .filter(Boolean)
        .join(', '),
    },
    ...(job?.hyper_parameters ?? []),
    ...(job?.user_provided_hyper_parameters ?? []),
    ...Object.entries(images).flatMap(([name, image]) =>
      (image ?? []).map(value => ({ name, value })),
    ),
  ].flatMap(({ name, value }) =>
    name.trim() !== '' && value ? [{ name, value }] : [],
  );
}
