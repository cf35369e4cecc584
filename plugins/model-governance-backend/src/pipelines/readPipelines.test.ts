import { ConfigReader } from '@backstage/config';
import { readPipelines } from './readPipelines';

const read = (pipelines: { subject: string; owner: string }[]) =>
  readPipelines(new ConfigReader({ modelGovernance: { pipelines } }));

describe('the configuration of pipelines', () => {
  it('says for which group the subject of a token stands', () => {
    expect(
      read([
        { subject: 'ci', owner: 'group:default/Team-A' },
        { subject: 'other-ci', owner: 'group:default/team-a' },
      ]),
    ).toEqual(
      new Map([
        ['ci', 'group:default/team-a'],
        ['other-ci', 'group:default/team-a'],
      ]),
    );
  });

  it('may be absent', () => {
    expect(readPipelines(new ConfigReader({})).size).toBe(0);
  });

  it.each([
    ['a person', [{ subject: 'ci', owner: 'user:default/ann' }], 'owner'],
    ['a bare name', [{ subject: 'ci', owner: 'team-a' }], 'owner'],
    [
      'two groups',
      [
        { subject: 'ci', owner: 'group:default/a' },
        { subject: 'ci', owner: 'group:default/b' },
      ],
      'pipelines[1].subject',
    ],
  ])('cannot let a token stand for %s', (_, pipelines, message) => {
    expect(() => read(pipelines)).toThrow(message);
  });
});
