import type { ErrorLike } from '@backstage/errors';

/** What is known of something that is fetched. */
export type Loadable<T> =
  | { status: 'loading' }
  | { status: 'error'; error: ErrorLike }
  | { status: 'ready'; value: T };
