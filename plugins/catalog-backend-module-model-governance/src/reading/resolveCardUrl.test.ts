import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { resolveCardUrl } from './resolveCardUrl';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      azure: [{ host: 'dev.azure.com' }],
      bitbucketCloud: [{ host: 'bitbucket.org' }],
      bitbucketServer: [
        {
          host: 'bitbucket.example.com',
          apiBaseUrl: 'https://bitbucket.example.com/rest/api/1.0',
        },
      ],
      gerrit: [
        {
          host: 'gerrit.example.com',
          gitilesBaseUrl: 'https://gerrit.example.com/gitiles',
        },
      ],
      gitea: [{ host: 'gitea.example.com' }],
      github: [{ host: 'github.com' }],
      gitlab: [
        { host: 'gitlab.com' },
        {
          host: 'git.example.com',
          baseUrl: 'https://git.example.com/gitlab',
          apiBaseUrl: 'https://git.example.com/gitlab/api/v4',
        },
      ],
      harness: [{ host: 'app.harness.io' }],
    },
  }),
);

const resolve = (card: string, entityUrl: string) =>
  resolveCardUrl(card, entityUrl, integrations);

const GITHUB =
  'https://github.com/org/repo/blob/main/models/a/catalog-info.yaml';
const GITLAB =
  'https://gitlab.com/group/sub/project/-/blob/main/models/catalog-info.yaml';
const GITLAB_BELOW =
  'https://git.example.com/gitlab/group/project/-/blob/main/catalog-info.yaml';
const BITBUCKET_CLOUD =
  'https://bitbucket.org/workspace/repo/src/main/models/catalog-info.yaml';
const BITBUCKET_SERVER =
  'https://bitbucket.example.com/projects/P/repos/repo/browse/models/catalog-info.yaml?at=main';
const AZURE =
  'https://dev.azure.com/org/project/_git/repo?path=%2Fmodels%2Fcatalog-info.yaml&version=GBmain';
const GERRIT =
  'https://gerrit.example.com/gitiles/group/repo/+/refs/heads/main/models/catalog-info.yaml';
const GITEA =
  'https://gitea.example.com/org/repo/src/branch/main/models/catalog-info.yaml';
const HARNESS =
  'https://app.harness.io/ng/account/acc/module/code/orgs/o/projects/p/repos/repo/files/main/~/models/catalog-info.yaml';
const PLAIN = 'http://models.example.com:8080/a/b/catalog-info.yaml';

describe('resolveCardUrl', () => {
  it.each([
    [
      GITHUB,
      './CARD.md',
      'https://github.com/org/repo/tree/main/models/a/CARD.md',
    ],
    [
      GITHUB,
      '../CARD.md',
      'https://github.com/org/repo/tree/main/models/CARD.md',
    ],
    [
      GITHUB,
      '/docs/CARD.md',
      'https://github.com/org/repo/tree/main/docs/CARD.md',
    ],
    [
      GITHUB,
      'My card.md',
      'https://github.com/org/repo/tree/main/models/a/My%20card.md',
    ],
    [
      GITHUB,
      'CARD.md#top',
      'https://github.com/org/repo/tree/main/models/a/CARD.md',
    ],
    [
      GITHUB,
      'https://github.com/org/repo/blob/main/CARD.md',
      'https://github.com/org/repo/tree/main/CARD.md',
    ],
    [
      GITLAB,
      '../CARD.md',
      'https://gitlab.com/group/sub/project/-/blob/main/CARD.md',
    ],
    [
      GITLAB_BELOW,
      'CARD.md',
      'https://git.example.com/gitlab/group/project/-/blob/main/CARD.md',
    ],
    [
      BITBUCKET_CLOUD,
      'CARD.md',
      'https://bitbucket.org/workspace/repo/src/main/models/CARD.md',
    ],
    [
      BITBUCKET_SERVER,
      '../CARD.md',
      'https://bitbucket.example.com/projects/P/repos/repo/browse/CARD.md?at=main',
    ],
    [
      AZURE,
      '../docs/CARD.md',
      'https://dev.azure.com/org/project/_git/repo?path=%2Fdocs%2FCARD.md&version=GBmain',
    ],
    [
      GERRIT,
      'CARD.md',
      'https://gerrit.example.com/gitiles/group/repo/+/refs/heads/main/models/CARD.md',
    ],
    [
      GITEA,
      '../CARD.md',
      'https://gitea.example.com/org/repo/src/branch/main/CARD.md',
    ],
    [
      HARNESS,
      'CARD.md',
      'https://app.harness.io/ng/account/acc/module/code/orgs/o/projects/p/repos/repo/files/main/~/models/CARD.md',
    ],
    [PLAIN, './CARD.md', 'http://models.example.com:8080/a/b/CARD.md'],
    [PLAIN, 'c/CARD.md', 'http://models.example.com:8080/a/b/c/CARD.md'],
    [PLAIN, '../b/CARD.md', 'http://models.example.com:8080/a/b/CARD.md'],
  ])('of an entity at %s resolves %s', (entity, card, expected) => {
    expect(resolve(card, entity)).toBe(expected);
  });

  it.each([
    [GITHUB, 'https://github.com/org/other/blob/main/CARD.md'],
    [GITHUB, 'https://github.com/org/repo-private/blob/main/CARD.md'],
    [GITHUB, 'https://github.com/org/repo/../other/blob/main/CARD.md'],
    [GITHUB, '../../../../../other/blob/main/CARD.md'],
    [GITHUB, '../../../../../other/tree/main/CARD.md'],
    [GITHUB, '%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/other/tree/main/CARD.md'],
    [GITHUB, '..%2f..%2fCARD.md'],
    [GITHUB, '..%252f..%252fCARD.md'],
    [GITHUB, '..%5c..%5cCARD.md'],
    [GITHUB, '..\\CARD.md'],
    [GITHUB, '\\\\evil.example.com\\CARD.md'],
    [GITHUB, '//evil.example.com/CARD.md'],
    [GITHUB, 'a//b.md'],
    [GITHUB, 'CARD.md\0'],
    [GITHUB, 'CARD.md%00'],
    [GITHUB, 'CARD.md%3Fref=other'],
    [GITHUB, 'https://github.com/org/repo/blob/main/CARD.md?at=main'],
    [`${GITHUB}?at=main`, 'projects/other/repos/private/raw/CARD.md'],
    [GITHUB, '.'],
    [GITHUB, '/'],
    [GITHUB, 'http://github.com/org/repo/blob/main/CARD.md'],
    [GITHUB, 'https://github.com:8443/org/repo/blob/main/CARD.md'],
    [GITHUB, 'https://github.com./org/repo/blob/main/CARD.md'],
    [GITHUB, 'https://user@github.com/org/repo/blob/main/CARD.md'],
    [GITHUB, 'https://:secret@github.com/org/repo/blob/main/CARD.md'],
    [GITHUB, 'https://github.com@evil.example.com/org/repo/blob/main/CARD.md'],
    [GITHUB, 'https://api.github.com/repos/org/repo/contents/CARD.md'],
    [GITHUB, 'https://raw.githubusercontent.com/org/repo/main/CARD.md'],
    [GITHUB, 'http://169.254.169.254/latest/meta-data/'],
    [GITHUB, 'file:///etc/passwd'],
    [GITHUB, 'data:text/plain,card'],
    [GITLAB, 'https://gitlab.com/group/sub/other/-/blob/main/CARD.md'],
    [GITLAB, 'https://gitlab.com/group/sub/-/blob/main/CARD.md'],
    [GITLAB, 'https://gitlab.com/group/sub/project/inner/-/blob/main/CARD.md'],
    [GITLAB, 'https://gitlab.com/group/sub/project/-/jobs/1/artifacts/CARD.md'],
    [GITLAB, '/../../../../other/-/blob/main/CARD.md'],
    [GITLAB_BELOW, 'https://git.example.com/group/project/-/blob/main/CARD.md'],
    [BITBUCKET_CLOUD, 'https://bitbucket.org/workspace/other/src/main/CARD.md'],
    [BITBUCKET_CLOUD, 'projects/other/repos/private/raw/CARD.md'],
    [
      BITBUCKET_SERVER,
      'https://bitbucket.example.com/projects/P/repos/other/browse/CARD.md?at=main',
    ],
    [
      BITBUCKET_SERVER,
      'https://bitbucket.example.com/users/P/repos/repo/browse/CARD.md?at=main',
    ],
    [
      AZURE,
      'https://dev.azure.com/org/project/_git/other?path=%2FCARD.md&version=GBmain',
    ],
    [
      AZURE,
      'https://dev.azure.com/org/project/_git/repo?path=%2F..%2F..%2FCARD.md&version=GBmain',
    ],
    [
      AZURE,
      'https://dev.azure.com/org/project/_git/repo?path=%2FCARD.md&path=%2Fx&version=GBmain',
    ],
    [AZURE, 'https://dev.azure.com/org/project/_git/repo'],
    [GERRIT, 'https://gerrit.example.com/gitiles/other/+/refs/heads/main/C.md'],
    [GITEA, 'https://gitea.example.com/org/other/src/branch/main/CARD.md'],
    [HARNESS, '../../../../../other/files/main/~/CARD.md'],
    [PLAIN, '../CARD.md'],
    [PLAIN, 'http://models.example.com/a/b/CARD.md'],
    [PLAIN, 'https://models.example.com:8080/a/b/CARD.md'],
    [PLAIN, 'http://models.example.com:8080/a/bb/CARD.md'],
    [PLAIN, 'http://models.example.com:8080/a/b/CARD.md?url=http://x'],
    [PLAIN, './'],
    ['file:///a/catalog-info.yaml', 'file:///a/CARD.md'],
    ['not an address', 'CARD.md'],
  ])('of an entity at %s refuses %j', (entity, card) => {
    expect(() => resolve(card, entity)).toThrow(
      expect.objectContaining({ name: 'UnreadableCardError' }),
    );
  });
});
