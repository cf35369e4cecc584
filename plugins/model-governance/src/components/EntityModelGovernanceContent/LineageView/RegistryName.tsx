import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { modelGovernanceTranslationRef } from '../../../translation';
import { SafeLink } from '../../text';
import type { NamedDataset } from './lineageOf';

/** How a registry or a document calls a dataset, where it has it, and its digest. */
export function RegistryName({ dataset }: { dataset: NamedDataset }) {
  const { name, url, digest, source } = dataset;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Text as="p" variant="body-small" color="secondary">
      {t('lineage.asNamed', { name })}{' '}
      {url ? <SafeLink href={url}>{source}</SafeLink> : source}
      {digest && ` · ${t('lineage.digest', { digest })}`}
    </Text>
  );
}
