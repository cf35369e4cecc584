import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment, type ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(90px, max-content) minmax(0, 1fr)',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
      alignItems: 'baseline',
      margin: 0,
    },
    value: { margin: 0, overflowWrap: 'anywhere' },
  },
  { name: 'PluginModelGovernanceFactList' },
);

/** Names and values, one below the other. */
export function FactList(props: {
  facts: readonly { name: string; value: ReactNode }[];
}) {
  const classes = useStyles();
  return (
    <dl className={classes.root}>
      {props.facts.map(({ name, value }) => (
        <Fragment key={name}>
          <dt>
            <Text as="span" variant="body-small" color="secondary">
              {name}
            </Text>
          </dt>
          <dd className={classes.value}>
            <Text as="div" variant="body-medium">
              {value}
            </Text>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
