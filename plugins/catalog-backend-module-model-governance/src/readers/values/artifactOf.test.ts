import { artifactOf } from './artifactOf';

const DIGEST = `sha256:${'0a'.repeat(32)}`;

describe('artifactOf', () => {
  it.each([
    ['oci://host:5000/team/model:v1.0', { tag: 'v1.0' }],
    [`docker://host/model@${DIGEST}`, { digest: DIGEST }],
    [`team/model:v1@${DIGEST}`, { tag: 'v1', digest: DIGEST }],
    ['host:5000/model', {}],
    ['s3://bucket/model:v1', {}],
    ['models:/loan/3', {}],
    ['', {}],
  ])('finds in %s what it says', (address, found) => {
    expect(artifactOf(address)).toEqual(found);
  });
});
