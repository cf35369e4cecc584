import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { SafeLink } from '../../text';
import type { ComparedProps } from './ComparedProps';
import type { ComparedChange } from './ComparedRow';
import { ComparedTable } from './ComparedTable';

const ONLY_BEFORE: readonly ComparedChange[] = ['removed', 'only-from'];
const ONLY_AFTER: readonly ComparedChange[] = ['added', 'only-to'];

/** The datasets of two versions; a digest that differs under the same name is another dataset. */
export function DatasetsCompared(props: ComparedProps) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <ComparedTable
      {...props}
      title={t('versions.compare.section.datasets')}
      rows={props.comparison.datasets.map(dataset => {
        const { name, role, url, change, fromDigest, toDigest } = dataset;
        const show = (isThere: boolean, digest?: string) => {
          const text = digest ?? t('versions.compare.datasetThere');
          if (!isThere) {
            return change.startsWith('only')
              ? undefined
              : t('versions.compare.datasetNotThere');
          }
          return url ? <SafeLink href={url}>{text}</SafeLink> : text;
        };
        return {
          id: JSON.stringify([name, role]),
          name,
          detail: role,
          from: show(!ONLY_AFTER.includes(change), fromDigest),
          to: show(!ONLY_BEFORE.includes(change), toDigest),
          change,
        };
      })}
    />
  );
}
