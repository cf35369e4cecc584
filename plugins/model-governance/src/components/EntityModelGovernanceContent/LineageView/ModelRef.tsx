import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useModels } from '../../../state';
import { EntityModelGovernanceBadge } from '../../EntityModelGovernanceBadge';

/** A model by ref; where the reader may see it, also how it stands. */
export function ModelRef({ entityRef }: { entityRef: string }) {
  const models = useModels([entityRef]);
  const [model] = models.status === 'ready' ? models.value : [];
  return (
    <div>
      <EntityRefLink entityRef={entityRef} title={model?.title} />
      {model && <EntityModelGovernanceBadge summary={model} />}
    </div>
  );
}
