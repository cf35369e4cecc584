import type { ModelType } from '@modelgov/backstage-plugin-model-governance-common';

/**
 * The tasks of Hugging Face that leave no doubt of what a model is. Others are done by models of either kind: a text is
 * classified by a language model or by a regression.
 *
 * @see https://github.com/huggingface/huggingface.js/blob/main/packages/tasks/src/pipelines.ts
 */
export const MODEL_TYPES: ReadonlyMap<string, ModelType> = new Map([
  ...[
    'any-to-any',
    'audio-text-to-text',
    'image-text-to-image',
    'image-text-to-text',
    'image-text-to-video',
    'image-to-3d',
    'image-to-video',
    'text-generation',
    'text-to-3d',
    'text-to-audio',
    'text-to-image',
    'text-to-video',
    'text2text-generation',
    'unconditional-image-generation',
    'video-text-to-text',
  ].map(task => [task, 'generative-ai'] as const),
  ...[
    'tabular-classification',
    'tabular-regression',
    'time-series-forecasting',
  ].map(task => [task, 'traditional-ml'] as const),
]);
