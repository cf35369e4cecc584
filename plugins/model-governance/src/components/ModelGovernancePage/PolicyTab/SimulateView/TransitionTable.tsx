import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { modelGovernanceTranslationRef } from '../../../../translation';

const useStyles = makeStyles(
  {
    frame: { overflowX: 'auto' },
    table: {
      borderCollapse: 'collapse',
      fontSize: 'var(--bui-font-size-3)',
      '& caption': {
        textAlign: 'left',
        fontWeight: 'bold',
        paddingBottom: 'var(--bui-space-2)',
      },
      '& th, & td': {
        border: '1px solid var(--bui-border-1)',
        padding: 'var(--bui-space-1) var(--bui-space-3)',
        fontWeight: 'normal',
      },
      '& th': { textAlign: 'left', color: 'var(--bui-fg-secondary)' },
      '& td': { textAlign: 'right' },
    },
    some: { fontWeight: 'bold' },
  },
  { name: 'PluginModelGovernanceTransitionTable' },
);

/** How many models would go from what to what; nothing where none would. */
export function TransitionTable<T extends string | null>(props: {
  title: string;
  counts: readonly { from: T; to: T; models: number }[];
  nameOf: (value: T) => string;
}) {
  const { title, counts, nameOf } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  if (!counts.length) {
    return null;
  }
  const rows = [...new Set(counts.map(({ from }) => from))];
  const columns = [...new Set(counts.map(({ to }) => to))];
  const modelsOf = (row: T, column: T) =>
    counts.find(({ from, to }) => from === row && to === column)?.models ?? 0;
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('simulation.from')}</th>
            {columns.map(column => (
              <th key={column} scope="col">
                → {nameOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row}>
              <th scope="row">{nameOf(row)}</th>
              {columns.map(column => {
                const models = modelsOf(row, column);
                return (
                  <td
                    key={column}
                    className={models ? classes.some : undefined}
                  >
                    {models || '–'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
