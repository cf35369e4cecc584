import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { changeOf } from './changeOf';
import type { ComparedProps } from './ComparedProps';
import { ComparedTable } from './ComparedTable';

/** The parameters of two versions. */
export function ParametersCompared(props: ComparedProps) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <ComparedTable
      {...props}
      title={t('versions.compare.section.parameters')}
      rows={props.comparison.parameters.map(({ name, from, to }) => ({
        id: name,
        name,
        from,
        to,
        change: changeOf(from, to),
      }))}
    />
  );
}
