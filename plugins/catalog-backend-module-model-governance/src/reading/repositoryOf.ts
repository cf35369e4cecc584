/**
 * How the addresses of files begin at the hosts that Backstage has integrations for, by type of integration. The first
 * group is the repository. Matched from the left, as the URL readers do, so that what follows the match cannot change
 * which repository is read. Azure DevOps names the file in the query instead.
 *
 * The readers of GitHub and Bitbucket Cloud use git-url-parse, which takes `projects/…/repos/…` anywhere in an address
 * for a repository of Bitbucket Server: such addresses are not known here.
 */
const FILE_ADDRESSES: Readonly<Record<string, RegExp>> = {
  bitbucketCloud:
    /^(?!.*(?:projects|users)\/.*\/repos\/)(\/[^/]+\/[^/]+)\/(?:raw|src)\//,
  bitbucketServer:
    /^(.*?\/(?:projects|users)\/[^/]+\/repos\/[^/]+)\/(?:browse|raw|src)\//,
  gerrit: /^(\/.+?)\/\+\//,
  gitea: /^(\/.+?)\/src\/(?:branch|commit|tag)\//,
  github:
    /^(?!.*(?:projects|users)\/.*\/repos\/)(\/[^/]+\/[^/]+)\/(?:blob|edit|raw|tree)\//,
  gitlab: /^(\/.+?)\/(?:-\/)?blob\//,
  harness: /^(\/.+?\/repos\/[^/]+)\/files\//,
};

/**
 * Splits the path of an address into the repository and the rest.
 *
 * @param integration - the type of integration that knows the host
 * @returns `undefined` where the host is not known or the address is not that of a file
 */
export function repositoryOf(
  { pathname }: URL,
  integration: string | undefined,
): { repository: string; path: string } | undefined {
  const match = integration && FILE_ADDRESSES[integration]?.exec(pathname);
  return match
    ? { repository: match[1], path: pathname.slice(match[0].length) }
    : undefined;
}
