import { UserIdentity } from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/core-plugin-api';
import { useEffect } from 'react';

/** Signs everybody in as a guest at once: the dev app has no backend to ask. */
export function GuestSignIn({ onSignInSuccess }: SignInPageProps) {
  useEffect(
    () => onSignInSuccess(UserIdentity.createGuest()),
    [onSignInSuccess],
  );
  return null;
}
