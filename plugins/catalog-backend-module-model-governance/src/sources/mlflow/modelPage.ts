import { urlPart } from '../../describe/urlPart';

/** The page of a model in MLflow's own interface. */
export function modelPage(baseUrl: string, name: string): string {
  return `${baseUrl}/#/models/${urlPart(name)}`;
}
