import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton } from '@backstage/ui';
import { modelGovernanceTranslationRef } from '../../translation';

/** The shape of the card while its scorecard is fetched. */
export function CardSkeleton() {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Flex
      direction="column"
      gap="4"
      role="status"
      aria-label={t('scorecard.loading')}
    >
      <Flex align="center" gap="4">
        <Skeleton width={72} height={72} rounded />
        <Flex direction="column" gap="2">
          <Skeleton width={80} height={20} />
          <Skeleton width={180} height={20} />
        </Flex>
      </Flex>
      <Skeleton width="60%" height={16} />
      <Skeleton width="100%" height={28} />
      <Skeleton width="100%" height={28} />
      <Skeleton width="100%" height={28} />
    </Flex>
  );
}
