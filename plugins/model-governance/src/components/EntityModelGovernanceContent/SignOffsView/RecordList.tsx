import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  { root: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'PluginModelGovernanceRecordList' },
);

/** Records one below the other. */
export function RecordList({ children }: { children: ReactNode }) {
  return <ul className={useStyles().root}>{children}</ul>;
}
