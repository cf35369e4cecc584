import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { modelGovernanceTranslationRef } from '../../translation';

/** How many places of a framework the policy speaks to. */
export function CoveredText(props: {
  places: readonly { requirements: readonly unknown[] }[];
}) {
  const { places } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Text as="p">
      {t('frameworks.covered', {
        covered: String(
          places.filter(({ requirements }) => requirements.length).length,
        ),
        places: String(places.length),
      })}
    </Text>
  );
}
