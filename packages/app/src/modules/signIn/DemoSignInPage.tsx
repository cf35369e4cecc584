import { ProxiedSignInPage } from '@backstage/core-components';
import type { IdentityApi } from '@backstage/core-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { useMemo, useState } from 'react';
import { chosenPerson } from './chosenPerson';
import { ChoosePerson } from './ChoosePerson';
import { SignInRefused } from './SignInRefused';

/** Choose an example person, and be them until signing out. */
export function DemoSignInPage({ onSignInSuccess }: SignInPageProps) {
  const [userRef, setUserRef] = useState(chosenPerson.get);
  const [attempt, setAttempt] = useState(1);

  const ErrorComponent = useMemo(
    () =>
      function Refused({ error }: { error?: Error }) {
        const chooseAgain = () => {
          chosenPerson.forget();
          setUserRef(undefined);
        };
        return (
          <SignInRefused
            error={error}
            onTryAgain={() => setAttempt(last => last + 1)}
            onChooseAgain={chooseAgain}
          />
        );
      },
    [],
  );

  if (!userRef) {
    return <ChoosePerson onChoose={setUserRef} />;
  }
  return (
    <ProxiedSignInPage
      key={attempt}
      provider="demo"
      headers={{ 'x-example-person': userRef }}
      ErrorComponent={ErrorComponent}
      onSignInSuccess={identity => {
        chosenPerson.set(userRef);
        onSignInSuccess(forgettingChoice(identity));
      }}
    />
  );
}

/** The app leads back to this page after signing out; it has to ask again then. */
function forgettingChoice(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      chosenPerson.forget();
      await identity.signOut();
    },
  };
}
