import type { ModelReader } from '@modelgov/backstage-plugin-model-governance-node';
import { huggingFaceCardReader } from './huggingFaceCard/huggingFaceCardReader';

/** All readers of models. A new one is a folder beside this file and a line here. */
export const readers: readonly ModelReader[] = [huggingFaceCardReader];
