import type { ModelReader } from '@modelgov/backstage-plugin-model-governance-node';
import { cycloneDxReader } from './cycloneDx/cycloneDxReader';
import { huggingFaceCardReader } from './huggingFaceCard/huggingFaceCardReader';
import { kserveInferenceServiceReader } from './kserveInferenceService/kserveInferenceServiceReader';
import { kubeflowModelCatalogReader } from './kubeflowModelCatalog/kubeflowModelCatalogReader';
import { modelCardToolkitReader } from './modelCardToolkit/modelCardToolkitReader';
import { rhdhModelCatalogReader } from './rhdhModelCatalog/rhdhModelCatalogReader';
import { sagemakerModelCardReader } from './sagemakerModelCard/sagemakerModelCardReader';

/** All readers of models. A new one is a folder beside this file and a line here. */
export const readers: readonly ModelReader[] = [
  cycloneDxReader,
  huggingFaceCardReader,
  kserveInferenceServiceReader,
  kubeflowModelCatalogReader,
  modelCardToolkitReader,
  rhdhModelCatalogReader,
  sagemakerModelCardReader,
];
