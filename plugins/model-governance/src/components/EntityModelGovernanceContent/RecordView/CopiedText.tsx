import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { modelGovernanceTranslationRef } from '../../../translation';

/** How much of an id or a hash tells it from others at a glance. */
const SHOWN = 10;

const useStyles = makeStyles(
  { root: { '& svg': { fontSize: 16, color: 'var(--bui-fg-secondary)' } } },
  { name: 'PluginModelGovernanceCopiedText' },
);

/** The beginning of a long id or hash, and a button that copies all of it. */
export function CopiedText(props: {
  text: string;
  /** Where what is shown begins, such as behind the name of an algorithm. */
  shownFrom?: number;
  copyLabel: string;
}) {
  const { text, shownFrom = 0, copyLabel } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Flex align="center" gap="1" className={classes.root}>
      <code title={text}>{text.slice(shownFrom, shownFrom + SHOWN)}…</code>
      <CopyTextButton
        text={text}
        tooltipText={t('record.copied')}
        aria-label={copyLabel}
        variant="tertiary"
      />
    </Flex>
  );
}
