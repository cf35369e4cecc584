import { Skeleton } from '@backstage/ui';
import type { ReactElement } from 'react';
import type { Loadable } from '../../state';
import { ErrorNotice } from '../text';

/** Shows what was fetched; until then its place, and else why it is not there. */
export function LoadableView<T>(props: {
  loadable: Loadable<T> & { reload: () => void };
  errorTitle: string;
  children: (value: T) => ReactElement;
}) {
  const { loadable, errorTitle, children } = props;
  if (loadable.status === 'loading') {
    return <Skeleton width="100%" height={60} />;
  }
  return loadable.status === 'error' ? (
    <ErrorNotice
      title={errorTitle}
      error={loadable.error}
      onRetry={loadable.reload}
    />
  ) : (
    children(loadable.value)
  );
}
