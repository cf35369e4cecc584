import { RELATION_DEPENDS_ON } from '@backstage/catalog-model';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** The models that a component, system or API depends on. */
export const modelsUsedCard = EntityCardBlueprint.make({
  name: 'models-used',
  params: {
    filter: {
      kind: { $in: ['component', 'system', 'api'] },
      relations: { $contains: { type: RELATION_DEPENDS_ON } },
    },
    loader: () =>
      import('../components/EntityModelsUsedCard').then(m => (
        <m.EntityModelsUsedCard />
      )),
  },
});
