import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { useModels } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { StatusBadge } from '../../terms';

/**
 * What a model depends on, by ref; of models that the reader may see, also where they stand and what is missing: the model
 * inherits these gaps.
 */
export function DependencyList({ refs }: { refs: readonly string[] }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const models = useModels(refs);
  const found = models.status === 'ready' ? models.value : [];
  return (
    <Flex direction="column" gap="2">
      {refs.map(ref => {
        const model = found.find(({ entityRef }) => entityRef === ref);
        return (
          <div key={ref}>
            <EntityRefLink entityRef={ref} />
            {model && <StatusBadge status={model.status} />}
            {model && model.gaps.length > 0 && (
              <Text as="p" variant="body-small" color="secondary">
                {t('findings.inherited', {
                  gaps: model.gaps.map(({ title }) => title).join(', '),
                })}
              </Text>
            )}
          </div>
        );
      })}
    </Flex>
  );
}
