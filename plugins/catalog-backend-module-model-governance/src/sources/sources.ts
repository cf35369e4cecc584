import type { ModelSourceType } from './ModelSourceType';
import { MlflowSource } from './mlflow/MlflowSource';

/** All kinds of registries that models are read from. A new one is a folder and a line. */
export const SOURCE_TYPES: readonly ModelSourceType[] = [
  { configKey: 'mlflow', fromConfig: MlflowSource.fromConfig },
];
