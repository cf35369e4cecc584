import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox } from '@backstage/ui';
import type { EvidenceField } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import {
  DayInput,
  FieldGrid,
  NumberInput,
  RowsInput,
  SelectInput,
  TextInput,
  type FieldErrors,
} from '../../form';
import type { PayloadDraft } from './EvidenceDraft';

/** One field of the form of an evidence type. */
export function PayloadField(props: {
  field: EvidenceField;
  /** Where the field is in the record, such as `payload.groups`. */
  path: string;
  value: unknown;
  errors: FieldErrors;
  onChange: (value: unknown) => void;
}) {
  const { field, path, value, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const frame = {
    label: field.label,
    help: field.help,
    required: field.required,
    error: errors[path],
    onChange,
  };
  switch (field.input) {
    case 'text':
    case 'longText':
      return (
        <TextInput
          {...frame}
          long={field.input === 'longText'}
          value={typeof value === 'string' ? value : ''}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...frame}
          value={typeof value === 'number' ? value : undefined}
        />
      );
    case 'date':
      return (
        <DayInput
          {...frame}
          value={typeof value === 'string' ? value : undefined}
        />
      );
    case 'checkbox':
      return (
        <Checkbox isSelected={value === true} onChange={onChange}>
          {field.label}
        </Checkbox>
      );
    case 'select':
      return (
        <SelectInput
          {...frame}
          choices={field.options}
          value={typeof value === 'string' ? value : undefined}
        />
      );
    default:
      return (
        <RowsInput<PayloadDraft>
          {...frame}
          rowName={index =>
            t('form.row', { what: field.label, number: String(index + 1) })
          }
          addLabel={t('form.addRow')}
          rows={rowsOf(value)}
          newRow={() => ({})}
          renderRow={(row, index, change) => (
            <FieldGrid>
              {field.columns.map(column => (
                <PayloadField
                  key={column.name}
                  field={column}
                  path={`${path}[${index}].${column.name}`}
                  value={row[column.name]}
                  errors={errors}
                  onChange={cell => change({ [column.name]: cell })}
                />
              ))}
            </FieldGrid>
          )}
        />
      );
  }
}

function rowsOf(value: unknown): PayloadDraft[] {
  return Array.isArray(value) ? value : [];
}
