const KEY = 'modelgov-demo.person';

/** Whom this browser tab is signed in as, kept over reloads. */
export const chosenPerson = {
  get: () => window.sessionStorage.getItem(KEY) ?? undefined,
  set: (userRef: string) => window.sessionStorage.setItem(KEY, userRef),
  forget: () => window.sessionStorage.removeItem(KEY),
};
