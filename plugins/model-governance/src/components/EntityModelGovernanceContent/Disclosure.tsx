import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useId, useState, type ReactNode } from 'react';
import { modelGovernanceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  {
    head: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 'var(--bui-space-3)',
    },
    summary: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
    details: { paddingTop: 'var(--bui-space-3)' },
  },
  { name: 'PluginModelGovernanceDisclosure' },
);

/** A line with a button that opens what more is known of it. */
export function Disclosure(props: {
  /** What the line is about, for those who do not see it beside the button. */
  of: string;
  label?: string;
  summary: ReactNode;
  actions?: ReactNode;
  isOpenAtFirst?: boolean;
  children: ReactNode;
}) {
  const { of, summary, actions, isOpenAtFirst = false, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const label = props.label ?? t('common.details');
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const id = useId();
  const Icon = isOpen ? RiArrowUpSLine : RiArrowDownSLine;
  return (
    <>
      <div className={classes.head}>
        <div className={classes.summary}>{summary}</div>
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${label}: ${of}`}
          iconEnd={<Icon aria-hidden />}
          onPress={() => setIsOpen(!isOpen)}
        >
          {label}
        </Button>
        {actions}
      </div>
      <div id={id} hidden={!isOpen} className={classes.details}>
        {isOpen && children}
      </div>
    </>
  );
}
