import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, within } from '@testing-library/react';
import { modelGovernanceApiRef } from '../../../api';
import { baselinePolicy, FakeModelGovernanceApi } from '../../../__testUtils__';
import { PolicyTab } from './PolicyTab';

function setup(prepare?: (api: FakeModelGovernanceApi) => void, search = '') {
  const api = new FakeModelGovernanceApi({
    entities: [],
    policy: baselinePolicy,
  });
  prepare?.(api);
  renderInTestApp(
    <TestApiProvider
      apis={[
        [modelGovernanceApiRef, api],
        [
          permissionApiRef,
          mockApis.permission({ authorize: AuthorizeResult.DENY }),
        ],
      ]}
    >
      <PolicyTab />
    </TestApiProvider>,
    { initialRouteEntries: [`/${search}`] },
  );
}

describe('PolicyTab', () => {
  it('tells what is asked, of whom and why, by phase', async () => {
    setup();
    const validation = await screen.findByRole('region', {
      name: 'Validation',
    });
    expect(validation).toHaveTextContent(
      'Are the differences in outcome between groups of people within bounds?',
    );
    expect(
      within(validation).getAllByRole('link', { name: /MEASURE 2\.11/ }).length,
    ).toBeGreaterThan(0);
    expect(screen.getByRole('region', { name: 'Design' })).toHaveTextContent(
      'used in the European Union',
    );
  });

  it('shows every requirement of the policy', async () => {
    setup();
    await screen.findByRole('region', { name: 'Design' });
    for (const { question } of baselinePolicy.requirements) {
      expect(screen.getByText(question)).toBeInTheDocument();
    }
  });

  it('says why the policy cannot be loaded', async () => {
    setup(api =>
      api.fail('getPolicy', {
        status: 403,
        name: 'NotAllowedError',
        message: 'You lack model-governance.policy.read',
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You lack model-governance.policy.read',
    );
  });

  it('lets only those simulate who may', async () => {
    setup(undefined, '?view=simulate');
    expect(
      await screen.findByText(/permission model-governance\.policy\.simulate/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Simulate' }),
    ).not.toBeInTheDocument();
  });
});
