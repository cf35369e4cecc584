import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: 'var(--bui-space-2)',
      padding: 'var(--bui-space-3) 0',
      borderTop: '1px solid var(--bui-border-1)',
      '&:first-child': { borderTop: 0 },
    },
    body: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
  },
  { name: 'PluginModelGovernanceRecordItem' },
);

/** One of several records, with what can be done about it beside it. */
export function RecordItem(props: {
  actions?: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <li className={classes.root}>
      <div className={classes.body}>{props.children}</div>
      {props.actions}
    </li>
  );
}
