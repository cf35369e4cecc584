import type { CardSection } from '@modelgov/backstage-plugin-model-governance-common';
import { writtenSections } from '../values/writtenSections';
import type { Component } from './componentSchema';

/** The sections of a model card that a component has content for. */
export function sectionsOf(component: Component): CardSection[] {
  const { considerations, modelParameters, quantitativeAnalysis } =
    component.modelCard ?? {};
  const parties = [component.supplier, component.manufacturer];
  return writtenSections({
    'intended-use': [
      ...(considerations?.useCases ?? []),
      ...(considerations?.users ?? []),
    ],
    limitations: [
      ...(considerations?.technicalLimitations ?? []),
      ...(considerations?.performanceTradeoffs ?? []),
    ],
    'training-data': modelParameters?.datasets?.map(
      ({ name, ref }) => name ?? ref,
    ),
    evaluation: quantitativeAnalysis?.performanceMetrics?.map(
      ({ type, value }) => type && value,
    ),
    'ethical-considerations': [
      ...(considerations?.ethicalConsiderations ?? []),
      ...(considerations?.fairnessAssessments ?? []),
    ].flatMap(consideration => Object.values(consideration)),
    contact: parties.flatMap(party =>
      (party?.contact ?? []).flatMap(({ name, email }) => [name, email]),
    ),
  });
}
