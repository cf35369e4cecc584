import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { ReactNode } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import type { FormProblems } from './useRecordForm';

/** Says why a record was not made: the server's words in full, or that fields of the form are wrong. */
export function ProblemsNotice(props: {
  problems: FormProblems;
  /** Explains a failure in its own way instead of the server's words alone. */
  explainFailure?: ReactNode;
}) {
  const { failure, errors } = props.problems;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  if (failure) {
    return (
      <Alert
        role="alert"
        tabIndex={-1}
        status="danger"
        icon
        title={failure.status === 403 ? t('form.refused') : t('form.failed')}
        description={props.explainFailure ?? failure.message}
      />
    );
  }
  return Object.keys(errors).length ? (
    <Alert role="alert" status="warning" icon title={t('form.checkFields')} />
  ) : null;
}
