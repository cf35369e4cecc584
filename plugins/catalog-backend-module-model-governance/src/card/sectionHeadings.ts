import type { CardSection } from '@modelgov/backstage-plugin-model-governance-common';

/**
 * What the sections of model cards are called in the wild, in the words of {@link normalizeWords}: `whole` has to be the
 * whole heading, `part` is found anywhere in it. One heading may announce several sections, such as "Intended uses &
 * limitations". The names are those of Mitchell et al. (2019), "Model Cards for Model Reporting", of the Hugging Face
 * templates old and new, and of the Model Card Toolkit.
 */
export const SECTION_HEADINGS: Readonly<
  Record<CardSection, { whole: string[]; part: string[] }>
> = {
  'intended-use': {
    whole: ['purpose', 'use', 'use case', 'use cases', 'uses'],
    part: [
      'direct use',
      'downstream use',
      'intended purpose',
      'intended usage',
      'intended use',
      'intended uses',
      'primary use',
      'primary uses',
    ],
  },
  'out-of-scope': {
    whole: [],
    part: [
      'malicious use',
      'misuse',
      'not intended for',
      'out of scope',
      'prohibited use',
      'prohibited uses',
      'restricted use',
      'restricted uses',
      'unintended use',
      'unintended uses',
      'uses to avoid',
    ],
  },
  limitations: {
    whole: [],
    part: [
      'caveats',
      'failure modes',
      'known issues',
      'limitation',
      'limitations',
      'weaknesses',
    ],
  },
  'training-data': {
    whole: ['data', 'data sources', 'dataset', 'datasets'],
    part: [
      'fine tuning data',
      'pre training data',
      'pretraining data',
      'training and evaluation data',
      'training corpus',
      'training data',
      'training dataset',
      'training datasets',
      'training details',
      'training set',
    ],
  },
  evaluation: {
    whole: ['metrics', 'performance', 'results', 'testing', 'validation'],
    part: [
      'benchmark',
      'benchmarks',
      'eval results',
      'evaluation',
      'evaluations',
      'model performance',
      'performance metrics',
      'quantitative analyses',
      'quantitative analysis',
      'test results',
      'validation results',
    ],
  },
  'ethical-considerations': {
    whole: [],
    part: [
      'bias',
      'biases',
      'ethical',
      'ethics',
      'fairness',
      'responsible ai',
      'risks and harms',
      'social impact',
      'societal impact',
    ],
  },
  contact: {
    whole: ['questions', 'support'],
    part: [
      'contact',
      'contacts',
      'feedback',
      'get in touch',
      'maintainer',
      'maintainers',
      'questions or comments',
    ],
  },
};
