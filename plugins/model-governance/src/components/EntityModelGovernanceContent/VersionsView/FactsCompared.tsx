import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Day } from '../../text';
import { changeOf } from './changeOf';
import type { ComparedProps } from './ComparedProps';
import { ComparedTable } from './ComparedTable';

/** Digest, artifact, stage and the like of two versions. */
export function FactsCompared(props: ComparedProps) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <ComparedTable
      {...props}
      title={t('versions.compare.section.facts')}
      rows={props.comparison.facts.map(({ fact, from, to }) => {
        const show = (value?: string) =>
          value && fact === 'createdAt' ? <Day of={value} /> : value;
        return {
          id: fact,
          name: t(`versions.compare.fact.${fact}`),
          from: show(from),
          to: show(to),
          change: changeOf(from, to),
        };
      })}
    />
  );
}
