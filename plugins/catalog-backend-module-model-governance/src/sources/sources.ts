import { HuggingFaceHub } from './huggingFace/HuggingFaceHub';
import { KserveFiles } from './kserve/KserveFiles';
import { KubeflowModelRegistry } from './kubeflow/KubeflowModelRegistry';
import type { ModelSourceType } from './ModelSourceType';
import { MlflowSource } from './mlflow/MlflowSource';
import { RhdhModelCatalogBridge } from './rhdh/RhdhModelCatalogBridge';

/** All kinds of registries that models are read from. A new one is a folder and a line. */
export const SOURCE_TYPES: readonly ModelSourceType[] = [
  { configKey: 'mlflow', fromConfig: MlflowSource.fromConfig },
  {
    configKey: 'kubeflowModelRegistry',
    fromConfig: KubeflowModelRegistry.fromConfig,
  },
  { configKey: 'huggingFace', fromConfig: HuggingFaceHub.fromConfig },
  {
    configKey: 'rhdhModelCatalog',
    fromConfig: RhdhModelCatalogBridge.fromConfig,
  },
  { configKey: 'kserve', fromConfig: KserveFiles.fromConfig },
];
