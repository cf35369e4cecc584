import {
  ACT_OPERATIONS,
  OPERATIONS,
  type Operation,
  type OperationName,
  type SubmittedActKind,
} from '@modelgov/backstage-plugin-model-governance-common';

/** The name of an endpoint of the HTTP API. */
export type EndpointName = OperationName | SubmittedActKind;

/** Every endpoint but the description of them all, by name. */
export const ENDPOINTS: Record<EndpointName, Operation> = {
  ...OPERATIONS,
  ...ACT_OPERATIONS,
};

/** The path of an endpoint, where `about` stands for the record that the path names beside the model. */
export function pathOfEndpoint(
  name: EndpointName,
  { model, about }: { model: string; about: string },
): string {
  const path = ENDPOINTS[name].path
    .replace(':kind/:namespace/:name', `resource/default/${model}`)
    .replace(/:(about|id)/, about);
  return `/api/model-governance${path}`;
}
