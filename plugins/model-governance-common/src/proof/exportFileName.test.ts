import { exportFileName } from './exportFileName';

describe('exportFileName', () => {
  it.each([
    [
      'resource:default/loan-risk',
      'model-governance-resource-default-loan-risk.oscal.json',
    ],
    [
      'resource:default/a"\r\nX: b/../é',
      'model-governance-resource-default-a-X-b-..-.oscal.json',
    ],
  ])('of %j is %s', (entityRef, name) => {
    expect(exportFileName(entityRef, 'oscal')).toBe(name);
  });
});
