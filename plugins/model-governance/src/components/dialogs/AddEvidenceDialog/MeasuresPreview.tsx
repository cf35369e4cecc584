import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { EvidenceTypeDefinition } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { MeasureList } from '../../evidence';

/** The measures that will be computed of what is entered so far, as soon as it is whole. */
export function MeasuresPreview(props: {
  definition: EvidenceTypeDefinition;
  payload: Record<string, unknown>;
}) {
  const { definition, payload } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const parsed = definition.payload.safeParse(payload);
  const measures = parsed.success ? definition.measure(parsed.data) : [];
  return (
    <div aria-live="polite">
      {measures.length > 0 && (
        <>
          <Text as="p" variant="body-small" weight="bold">
            {t('evidence.computed')}
          </Text>
          <MeasureList measures={measures} />
        </>
      )}
    </div>
  );
}
