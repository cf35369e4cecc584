import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** The texts of the demo portal itself. */
export const appTranslationRef = createTranslationRef({
  id: 'modelgov-demo-app',
  messages: {
    nav: {
      home: 'Home',
      menu: 'Menu',
      search: 'Search',
      settings: 'Settings',
    },
    signIn: {
      title: 'Who do you want to be?',
      introduction:
        'This is an example portal. Choose a person of the example company and see what they see. To change to another ' +
        'person, sign out in the settings; each browser tab can be somebody else.',
      as: 'Sign in as {{name}}. {{description}}',
      waiting:
        'The portal is starting and reads the example company. This page goes on by itself.',
      failed: 'The example people cannot be loaded yet; trying again.',
      refused: 'Signing in did not work.',
      tryAgain: 'Try again',
      chooseAgain: 'Choose somebody else',
      groups: {
        owner: 'Owns models',
        reviewer: 'Reviews and signs',
        other: 'Others',
      },
    },
  },
});
