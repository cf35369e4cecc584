import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiErrorWarningLine } from '@remixicon/react';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: { minWidth: 0 },
    error: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 'var(--bui-space-1)',
      paddingTop: 'var(--bui-space-1)',
      color: 'var(--bui-fg-negative)',
      '& p': {
        color: 'inherit',
        whiteSpace: 'pre-line',
        overflowWrap: 'anywhere',
      },
      '& svg': { flexShrink: 0, marginTop: 2 },
    },
  },
  { name: 'PluginModelGovernanceFieldFrame' },
);

/** A field with what is wrong with it. */
export function FieldFrame(props: {
  error?: string;
  errorId: string;
  children: ReactNode;
}) {
  const { error, errorId, children } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {children}
      {error && (
        <div className={classes.error}>
          <RiErrorWarningLine size={14} aria-hidden />
          <Text as="p" id={errorId} variant="body-small">
            {error}
          </Text>
        </div>
      )}
    </div>
  );
}
