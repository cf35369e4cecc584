import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { changeOf } from './changeOf';
import type { ComparedProps } from './ComparedProps';
import { ComparedTable } from './ComparedTable';

/** The sections that the model card of each of two versions has. */
export function CardCompared(props: ComparedProps) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { sections = [] } = props.comparison;
  const show = (isThere?: boolean) => {
    const text = isThere ? 'present' : 'absent';
    return isThere === undefined ? undefined : t(`versions.compare.${text}`);
  };
  return (
    <ComparedTable
      {...props}
      title={t('versions.compare.section.card')}
      rows={sections.map(({ section, from, to }) => ({
        id: section,
        name: t(`versions.compare.cardSection.${section}`),
        from: show(from),
        to: show(to),
        change: changeOf(show(from), show(to)),
      }))}
    />
  );
}
