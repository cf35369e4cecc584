import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useState, type ReactNode } from 'react';
import { modelGovernanceTranslationRef } from '../../translation';

const FIRST = 5;
const STEP = 20;

const useStyles = makeStyles(
  {
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    item: { minWidth: 0, overflowWrap: 'anywhere' },
  },
  { name: 'PluginModelGovernanceGrowingList' },
);

/** A list of which the first few are shown, and more where somebody asks for them. */
export function GrowingList<T>(props: {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  children: (item: T) => ReactNode;
}) {
  const { label, items, keyOf, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const [limit, setLimit] = useState(FIRST);
  const rest = items.length - limit;
  return (
    <Flex direction="column" gap="3">
      <ul className={classes.list} aria-label={label}>
        {items.slice(0, limit).map(item => (
          <li key={keyOf(item)} className={classes.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {items.length > FIRST && (
        <Flex align="center" gap="2">
          {rest > 0 ? (
            <Button
              size="small"
              variant="secondary"
              onPress={() => setLimit(limit + STEP)}
            >
              {t('paging.more', { number: String(Math.min(rest, STEP)) })}
            </Button>
          ) : (
            <Button
              size="small"
              variant="secondary"
              onPress={() => setLimit(FIRST)}
            >
              {t('paging.fewer')}
            </Button>
          )}
          <Text as="span" variant="body-small" color="secondary">
            {t('paging.shown', {
              shown: String(Math.min(limit, items.length)),
              all: String(items.length),
            })}
          </Text>
        </Flex>
      )}
    </Flex>
  );
}
