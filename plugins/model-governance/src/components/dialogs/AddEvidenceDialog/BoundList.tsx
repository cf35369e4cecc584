import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  EVIDENCE_TYPE_DEFINITIONS,
  type EvidenceType,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';

interface Bound {
  measure: string;
  min?: number;
  max?: number;
}

/** The bounds that the measures of evidence have to keep, each with what the measure means. */
export function BoundList(props: {
  bounds: readonly Bound[];
  types: readonly EvidenceType[];
}) {
  const { bounds, types } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const meaningOf = (measure: string) =>
    types
      .map(type => EVIDENCE_TYPE_DEFINITIONS[type].measures[measure])
      .find(Boolean);
  return (
    <div>
      <Text as="p" variant="body-small" weight="bold">
        {t('evidence.bounds')}
      </Text>
      <ul>
        {bounds.map(({ measure, min, max }) => (
          <li key={measure}>
            <Text as="span" variant="body-small">
              {measure}
              {min !== undefined && ` ≥ ${min}`}
              {max !== undefined && ` ≤ ${max}`}
              {meaningOf(measure) && ` (${meaningOf(measure)})`}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
