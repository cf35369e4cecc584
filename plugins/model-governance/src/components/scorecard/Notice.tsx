import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  RiErrorWarningLine,
  RiInformationLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import { TONE_SURFACE } from '../terms';

type NoticeTone = 'warning' | 'danger' | 'info';

const ICONS: Readonly<Record<NoticeTone, RemixiconComponentType>> = {
  warning: RiErrorWarningLine,
  danger: RiErrorWarningLine,
  info: RiInformationLine,
};

const useStyles = makeStyles(
  {
    root: {
      padding: 'var(--bui-space-2) var(--bui-space-3)',
      borderRadius: 'var(--bui-radius-2)',
      overflowWrap: 'anywhere',
      '& p': { color: 'inherit' },
    },
    icon: { flexShrink: 0, marginTop: 1 },
    warning: TONE_SURFACE.warning,
    danger: TONE_SURFACE.danger,
    info: TONE_SURFACE.info,
  },
  { name: 'PluginModelGovernanceNotice' },
);

/** A sentence that a reader should not miss. */
export function Notice(props: { tone: NoticeTone; children: ReactNode }) {
  const classes = useStyles();
  const Icon = ICONS[props.tone];
  return (
    <Flex gap="2" className={`${classes.root} ${classes[props.tone]}`}>
      <Icon size={16} aria-hidden className={classes.icon} />
      <Text as="p" variant="body-small">
        {props.children}
      </Text>
    </Flex>
  );
}
