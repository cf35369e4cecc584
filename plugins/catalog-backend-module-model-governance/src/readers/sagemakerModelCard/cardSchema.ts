import { z } from 'zod';
import { optional } from '../values/optional';
import { optionalText } from '../values/optionalText';
import { scalarText } from '../values/scalarText';
import { evaluationMetricSchema } from './evaluationMetricSchema';

const text = optionalText;
const texts = optional(
  z.array(z.string()).transform(list => list.filter(item => item.trim())),
);

const environment = optional(z.object({ container_image: texts }));

const trainingMetrics = optional(
  z.array(z.object({ name: z.string(), value: z.number() })),
);

const hyperParameters = optional(
  z.array(z.object({ name: z.string(), value: optional(scalarText) })),
);

/** The published schema allows anything here, so that what is not of the documented form is passed over. */
const objectiveFunction = z
  .object({
    function: z.object({
      function: z.string(),
      facet: text,
      condition: text,
    }),
  })
  .optional()
  .catch(undefined);

const location = z.object({ model_data_url: text });

const modelPackage = z.object({
  model_package_arn: text,
  model_package_name: text,
  model_package_group_name: text,
  model_package_version: optional(scalarText),
  model_package_description: text,
  model_approval_status: text,
  created_by: optional(z.object({ user_profile_name: text })),
  domain: text,
  task: text,
  inference_specification: optional(
    z.object({
      containers: optional(z.array(location.extend({ image: text }))),
    }),
  ),
  source_algorithms: optional(z.array(location)),
});

/**
 * The content of a SageMaker model card, as far as governance reads it. Fields that it does not know are passed over, since
 * the format grows.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/model-cards.html
 */
export const cardSchema = z.object({
  model_overview: optional(
    z.object({
      model_id: text,
      model_name: text,
      model_version: optional(scalarText),
      model_description: text,
      problem_type: text,
      algorithm_type: text,
      model_creator: text,
      model_owner: text,
      model_artifact: texts,
      inference_environment: environment,
    }),
  ),
  model_package_details: optional(modelPackage),
  intended_uses: optional(
    z.object({
      purpose_of_model: text,
      intended_uses: text,
      factors_affecting_model_efficiency: text,
      risk_rating: optional(z.enum(['High', 'Medium', 'Low', 'Unknown'])),
      explanations_for_risk_rating: text,
    }),
  ),
  business_details: optional(
    z.object({
      business_problem: text,
      business_stakeholders: text,
      line_of_business: text,
    }),
  ),
  training_details: optional(
    z.object({
      objective_function: objectiveFunction,
      training_observations: text,
      training_job_details: optional(
        z.object({
          training_arn: text,
          training_datasets: texts,
          training_environment: environment,
          training_metrics: trainingMetrics,
          user_provided_training_metrics: trainingMetrics,
          hyper_parameters: hyperParameters,
          user_provided_hyper_parameters: hyperParameters,
        }),
      ),
    }),
  ),
  evaluation_details: optional(
    z.array(
      z.object({
        name: z.string(),
        evaluation_observation: text,
        evaluation_job_arn: text,
        datasets: texts,
        metadata: optional(z.record(z.string(), z.string())),
        metric_groups: optional(
          z.array(
            z.object({
              name: z.string(),
              metric_data: z.array(evaluationMetricSchema),
            }),
          ),
        ),
      }),
    ),
  ),
  additional_information: optional(
    z.object({
      ethical_considerations: text,
      caveats_and_recommendations: text,
      custom_details: optional(z.record(z.string(), z.string())),
    }),
  ),
});

/** See {@link cardSchema}. */
export type SagemakerCard = z.output<typeof cardSchema>;

/** The sections of a card, by which one is recognised. */
export const CARD_SECTIONS = Object.keys(cardSchema.shape);
