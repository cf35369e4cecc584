import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import CircularProgress from '@material-ui/core/CircularProgress';
import { makeStyles } from '@material-ui/core/styles';
import { modelGovernanceTranslationRef } from '../../translation';

const SIZES = { large: 72, small: 36 } as const;

const useStyles = makeStyles(
  {
    root: {
      position: 'relative',
      display: 'inline-flex',
      flexShrink: 0,
      alignItems: 'center',
      justifyContent: 'center',
    },
    track: { position: 'absolute', color: 'var(--bui-border-1)' },
    value: { color: 'var(--bui-accent-bg)' },
    circle: { strokeLinecap: 'round', transition: 'none' },
    number: { position: 'absolute' },
  },
  { name: 'PluginModelGovernanceScoreRing' },
);

/** A governance score of 0 to 100 as a ring round its number. */
export function ScoreRing(props: { score: number; size: keyof typeof SIZES }) {
  const { score, size } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const ring = {
    variant: 'determinate',
    size: SIZES[size],
    thickness: 4,
  } as const;
  return (
    <div
      className={classes.root}
      role="meter"
      aria-label={t('terms.score')}
      aria-valuenow={score}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <CircularProgress
        {...ring}
        className={classes.track}
        value={100}
        aria-hidden
      />
      <CircularProgress
        {...ring}
        classes={{ root: classes.value, circle: classes.circle }}
        value={score}
        aria-hidden
      />
      <Text
        as="span"
        className={classes.number}
        variant={size === 'large' ? 'title-small' : 'body-x-small'}
        weight="bold"
      >
        {score}
      </Text>
    </div>
  );
}
