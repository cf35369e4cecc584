import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { EvidenceField } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { Day, SafeLink, SafeMarkdown, useLanguage } from '../text';

const FORMAT = { maximumFractionDigits: 6 };

const useStyles = makeStyles(
  {
    table: {
      borderCollapse: 'collapse',
      '& th, & td': {
        textAlign: 'left',
        verticalAlign: 'top',
        padding: 'var(--bui-space-1) var(--bui-space-3)',
        border: '1px solid var(--bui-border-1)',
      },
    },
    scroll: { overflowX: 'auto' },
  },
  { name: 'PluginModelGovernancePayloadValue' },
);

/** One value of a payload as people read it. */
export function PayloadValue(props: { field: EvidenceField; value: unknown }) {
  const { field, value } = props;
  const classes = useStyles();
  const language = useLanguage();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  if (value === undefined) {
    return <>–</>;
  }
  switch (field.input) {
    case 'number':
      return <>{Number(value).toLocaleString(language, FORMAT)}</>;
    case 'date':
      return <Day of={String(value)} />;
    case 'checkbox':
      return <>{value ? t('common.yes') : t('common.no')}</>;
    case 'longText':
      return <SafeMarkdown content={String(value)} />;
    case 'select':
      return (
        <>
          {field.options.find(option => option.value === value)?.label ??
            String(value)}
        </>
      );
    case 'table':
      return (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                {field.columns.map(({ name, label }) => (
                  <th key={name} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rowsOf(value).map((row, index) => (
                <tr key={index}>
                  {field.columns.map(column => (
                    <td key={column.name}>
                      <PayloadValue field={column} value={row[column.name]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    default:
      return /^https?:/.test(String(value)) ? (
        <SafeLink href={String(value)}>{String(value)}</SafeLink>
      ) : (
        <>{String(value)}</>
      );
  }
}

function rowsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : [];
}
