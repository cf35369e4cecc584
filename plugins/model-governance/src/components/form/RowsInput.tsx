import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { useId, type ReactNode } from 'react';
import { modelGovernanceTranslationRef } from '../../translation';
import { FieldFrame } from './FieldFrame';

const useStyles = makeStyles(
  {
    root: { border: 0, margin: 0, padding: 0, minWidth: 0 },
    row: {
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      padding: 'var(--bui-space-3)',
    },
  },
  { name: 'PluginModelGovernanceRowsInput' },
);

/** A list that grows and shrinks row by row. */
export function RowsInput<Row>(props: {
  label: string;
  help?: string;
  /** What is wrong with the list as a whole. */
  error?: string;
  /** What one row is, for the names of its buttons. */
  rowName: (index: number) => string;
  addLabel: string;
  rows: readonly Row[];
  newRow: () => Row;
  onChange: (rows: Row[]) => void;
  renderRow: (
    row: Row,
    index: number,
    change: (patch: Partial<Row>) => void,
  ) => ReactNode;
}) {
  const { rows, onChange } = props;
  const errorId = useId();
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <fieldset
      className={classes.root}
      aria-describedby={props.error ? errorId : undefined}
    >
      <FieldFrame error={props.error} errorId={errorId}>
        <Flex direction="column" gap="2">
          <Text as="legend" variant="body-medium" weight="bold">
            {props.label}
          </Text>
          {props.help && (
            <Text as="p" variant="body-small" color="secondary">
              {props.help}
            </Text>
          )}
          {rows.map((row, index) => (
            <Flex
              key={index}
              direction="column"
              gap="2"
              role="group"
              aria-label={props.rowName(index)}
              className={classes.row}
            >
              {props.renderRow(row, index, patch =>
                onChange(
                  rows.map((other, at) =>
                    at === index ? { ...other, ...patch } : other,
                  ),
                ),
              )}
              <Flex justify="end">
                <Button
                  size="small"
                  variant="tertiary"
                  iconStart={<RiDeleteBinLine aria-hidden />}
                  aria-label={t('form.removeRow', {
                    row: props.rowName(index),
                  })}
                  onPress={() => onChange(rows.filter((_, at) => at !== index))}
                >
                  {t('form.remove')}
                </Button>
              </Flex>
            </Flex>
          ))}
          <Flex>
            <Button
              size="small"
              variant="secondary"
              iconStart={<RiAddLine aria-hidden />}
              aria-label={`${props.addLabel}: ${props.label}`}
              onPress={() => onChange([...rows, props.newRow()])}
            >
              {props.addLabel}
            </Button>
          </Flex>
        </Flex>
      </FieldFrame>
    </fieldset>
  );
}
