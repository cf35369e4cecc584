import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { Logo } from '../../Logo';
import { appTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
    marginBottom: -14,
    color: theme.palette.navigation?.selectedColor ?? 'white',
  },
  link: { marginLeft: 20, color: 'inherit', lineHeight: 0 },
}));

/** The mark of the portal, with its name while the sidebar is open; leads home. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  const { t } = useTranslationRef(appTranslationRef);

  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label={t('nav.home')}
      >
        <Logo withName={isOpen} />
      </Link>
    </div>
  );
}
