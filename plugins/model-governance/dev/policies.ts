import {
  mergePolicyPacks,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import baseline from '@modelgov/backstage-plugin-model-governance-common/policies/baseline.yaml';
import euAiAct from '@modelgov/backstage-plugin-model-governance-common/policies/eu-ai-act.yaml';
import generativeAi from '@modelgov/backstage-plugin-model-governance-common/policies/generative-ai.yaml';
import { packOf } from '../src/__testUtils__';

const packs = (contents: unknown[]) =>
  mergePolicyPacks(
    contents.map(content => {
      const pack = packOf(content);
      return { source: `${pack.metadata.id}.yaml`, pack };
    }),
  );

/** The policy of the dev app. */
export const policy = packs([baseline, euAiAct]);

const stricter = packs([baseline, euAiAct, generativeAi]);

/** What every simulation of the dev app tries, whatever is asked for. */
export const triedPolicy: Policy = {
  ...stricter,
  risk: { ...stricter.risk, unassessedTier: 'critical' },
};
