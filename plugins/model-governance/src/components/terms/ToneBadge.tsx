import { Badge } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { RemixiconComponentType } from '@remixicon/react';
import type { ReactNode } from 'react';
import type { Tone } from './Tone';
import { TONE_SURFACE } from './toneStyles';

const useStyles = makeStyles(
  {
    root: { whiteSpace: 'nowrap', maxWidth: '100%' },
    ...TONE_SURFACE,
  },
  { name: 'PluginModelGovernanceToneBadge' },
);

/** A badge with an icon and a text, coloured by a tone. */
export function ToneBadge(props: {
  tone: Tone;
  icon?: RemixiconComponentType;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { tone: toneName, icon: Icon, children } = props;
  return (
    <Badge
      className={`${classes.root} ${classes[toneName]}`}
      icon={Icon && <Icon size={14} aria-hidden />}
    >
      {children}
    </Badge>
  );
}
