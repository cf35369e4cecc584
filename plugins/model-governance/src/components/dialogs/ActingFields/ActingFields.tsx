import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { modelGovernanceTranslationRef } from '../../../translation';
import { SelectInput, type FieldErrors } from '../../form';
import { ErrorNotice } from '../../text';
import type { ActingChoice } from './useActing';

/** Stands for nobody in the list of those for whom one acts. */
const IN_PERSON = '-';

/** In which role somebody acts and, where others lent it to them, for whom. */
export function ActingFields(props: {
  choice: ActingChoice;
  errors: FieldErrors;
}) {
  const { choice, errors } = props;
  const { acting, loaded, choose, reload } = choice;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  if (loaded.status === 'loading') {
    return <Skeleton width="100%" height={56} />;
  }
  if (loaded.status === 'error') {
    return (
      <ErrorNotice
        title={t('acting.error')}
        error={loaded.error}
        onRetry={reload}
      />
    );
  }
  const { roles, received } = loaded.value;
  const lent = received.filter(({ role }) => role === acting.role);
  return (
    <>
      <SelectInput
        label={t('acting.role')}
        help={t(roles.length ? 'acting.roleHelp' : 'acting.noRole')}
        required
        choices={roles.map(({ role, title }) => ({
          value: role,
          label: title,
        }))}
        value={acting.role}
        error={errors.role}
        onChange={role => choose({ role })}
      />
      {lent.length > 0 && (
        <SelectInput
          label={t('acting.onBehalfOf')}
          choices={[
            { value: IN_PERSON, label: t('acting.inPerson') },
            ...lent.map(({ principal }) => ({
              value: principal,
              label: humanizeEntityRef(parseEntityRef(principal), {
                defaultKind: 'user',
              }),
            })),
          ]}
          value={acting.onBehalfOf ?? IN_PERSON}
          error={errors.onBehalfOf}
          onChange={ref =>
            choose({
              ...acting,
              onBehalfOf: ref === IN_PERSON ? undefined : ref,
            })
          }
        />
      )}
    </>
  );
}
