import type { IdentityApi } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { discoveryApiRef } from '@backstage/frontend-plugin-api';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DemoSignInPage } from './DemoSignInPage';
import type { ExamplePerson } from './ExamplePerson';

const OWNER: ExamplePerson = {
  userRef: 'user:default/owner',
  displayName: 'An owner',
  description: 'Owns a model.',
  group: 'owner',
  memberOf: ['The owners'],
};
const REVIEWER: ExamplePerson = {
  userRef: 'user:default/reviewer',
  displayName: 'A reviewer',
  group: 'reviewer',
  memberOf: ['Model Risk', 'Lab'],
};

/** Answers like the backend, where only the owner still exists. */
async function backend(url: RequestInfo | URL, init?: RequestInit) {
  if (String(url).endsWith('/auth/demo/people')) {
    return Response.json({ items: [OWNER, REVIEWER] });
  }
  const person = new Headers(init?.headers).get('x-example-person');
  if (person !== OWNER.userRef) {
    return Response.json(
      { error: { name: 'NotFoundError', message: 'no such person' } },
      { status: 404 },
    );
  }
  return Response.json({
    profile: { displayName: OWNER.displayName },
    backstageIdentity: {
      token: `e30.${btoa(JSON.stringify({ exp: 4_000_000_000 }))}.e30`,
      identity: {
        type: 'user',
        userEntityRef: person,
        ownershipEntityRefs: [person],
      },
    },
  });
}

describe('DemoSignInPage', () => {
  beforeEach(() => {
    window.sessionStorage.clear();
    global.fetch = jest.fn(backend);
  });

  const show = () => {
    const signedIn: IdentityApi[] = [];
    renderInTestApp(
      <DemoSignInPage onSignInSuccess={identity => signedIn.push(identity)} />,
      {
        apis: [
          [
            discoveryApiRef,
            { getBaseUrl: async id => `http://backend/api/${id}` },
          ],
        ],
        config: { organization: { name: 'The company' } },
      },
    );
    return signedIn;
  };

  it('lists people by what they do, and says where they belong', async () => {
    show();
    expect(
      await screen.findByRole('button', { name: 'Sign in as A reviewer.' }),
    ).toBeEnabled();
    expect(screen.getByText('The company')).toBeVisible();
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(h => h.textContent),
    ).toEqual(['Owns models', 'Reviews and signs']);
    expect(screen.getByText('Model Risk · Lab')).toBeVisible();
  });

  it('signs in by keyboard and asks again after signing out', async () => {
    const signedIn = show();
    const owner = await screen.findByRole('button', {
      name: 'Sign in as An owner. Owns a model.',
    });
    owner.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(signedIn).toHaveLength(1));
    await expect(signedIn[0].getBackstageIdentity()).resolves.toMatchObject({
      userEntityRef: OWNER.userRef,
    });

    // A reload of the page does not ask.
    const reloaded = show();
    await waitFor(() => expect(reloaded).toHaveLength(1));

    await signedIn[0].signOut();
    show();
    expect(
      await screen.findByRole('heading', { name: 'Who do you want to be?' }),
    ).toBeVisible();
  });

  it('tries again when asked to, as after a restart of the backend', async () => {
    const signedIn = show();
    const owner = await screen.findByRole('button', { name: /An owner/ });
    jest.mocked(global.fetch).mockRejectedValueOnce(new Error('not up'));
    await userEvent.click(owner);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    await waitFor(() => expect(signedIn).toHaveLength(1));
  });

  it('says why it did not work, and leads back to the choice', async () => {
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sign in as A reviewer.' }),
    );
    expect(
      await screen.findByText(/Signing in did not work/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Choose somebody else' }),
    );
    expect(
      await screen.findByRole('button', { name: /An owner/ }),
    ).toBeVisible();
  });
});
