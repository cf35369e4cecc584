import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { safeHref } from './safeHref';

const useStyles = makeStyles(
  {
    root: {
      overflowWrap: 'anywhere',
      '& > :first-child': { marginTop: 0 },
      '& > :last-child': { marginBottom: 0 },
    },
  },
  { name: 'PluginModelGovernanceMarkdown' },
);

/** Markdown of people: without scripts, and without images, which would tell their server who reads. */
export function SafeMarkdown({ content }: { content: string }) {
  const classes = useStyles();
  return (
    <MarkdownContent
      className={classes.root}
      content={content}
      dialect="gfm"
      transformImageUri={() => ''}
      transformLinkUri={href => safeHref(href) ?? ''}
    />
  );
}
