import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { modelGovernanceTranslationRef } from '../../../translation';
import {
  DayInput,
  FieldGrid,
  RowsInput,
  TextInput,
  type FieldErrors,
} from '../../form';
import type { SignOffDraft } from './SignOffDraft';

/** The conditions of an approval: what, by whom, until when. */
export function ConditionsField(props: {
  conditions: SignOffDraft['conditions'];
  owner?: string;
  errors: FieldErrors;
  onChange: (conditions: SignOffDraft['conditions']) => void;
}) {
  const { conditions, owner, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const label = t('signOff.condition');
  return (
    <RowsInput
      label={t('signOff.conditions')}
      error={errors.conditions}
      rowName={index =>
        t('form.row', { what: label, number: String(index + 1) })
      }
      addLabel={t('signOff.addCondition')}
      rows={conditions}
      newRow={() => ({ text: '', owner: owner ?? '', dueOn: '' })}
      onChange={onChange}
      renderRow={(condition, index, change) => (
        <>
          <TextInput
            label={label}
            required
            value={condition.text}
            error={errors[`conditions[${index}].text`]}
            onChange={text => change({ text })}
          />
          <FieldGrid>
            <TextInput
              label={t('signOff.conditionOwner')}
              help={t('signOff.conditionOwnerHelp')}
              required
              value={condition.owner}
              error={errors[`conditions[${index}].owner`]}
              onChange={changed => change({ owner: changed })}
            />
            <DayInput
              label={t('signOff.conditionDue')}
              required
              value={condition.dueOn || undefined}
              error={errors[`conditions[${index}].dueOn`]}
              onChange={dueOn => change({ dueOn: dueOn ?? '' })}
            />
          </FieldGrid>
        </>
      )}
    />
  );
}
