import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

/** The demo portal; plugins are found in package.json because of `app.packages: all`. */
export const App = createApp({ features: [navModule, signInModule] });
