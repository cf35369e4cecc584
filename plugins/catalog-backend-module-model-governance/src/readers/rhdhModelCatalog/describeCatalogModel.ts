import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { labelsOf } from '../values/labelsOf';
import { webLink } from '../values/webLink';
import { writtenSections } from '../values/writtenSections';
import type { CatalogModel, ModelServer } from './catalogSchema';

/** A model of the bridge, in the words of governance, with the server that it runs on. */
export function describeCatalogModel(
  model: CatalogModel,
  server: ModelServer | undefined,
): DescribedModel {
  return {
    name: model.name,
    description: model.description,
    url: webLink(model.howToUseURL) ?? webLink(model.artifactLocationURL),
    owner: model.owner,
    lifecycle: model.lifecycle,
    tags: model.tags,
    labels: labelsOf(
      { artifactLocationURL: model.artifactLocationURL },
      model.annotations,
    ),
    model: { license: model.license },
    versions: [],
    deployments: server && [
      {
        name: server.name,
        url: webLink(server.API?.url) ?? webLink(server.homepageURL),
      },
    ],
    card: {
      sections: writtenSections({
        'ethical-considerations': [model.ethics],
        'training-data': [model.training],
        contact: [model.support],
      }),
      metrics: [],
    },
  };
}
