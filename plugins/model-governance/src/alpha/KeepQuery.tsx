import type { ReactNode } from 'react';
import { Navigate, useLocation, useParams } from 'react-router-dom';

/** Leads from the page itself to its first tab with the query of the URL, which the page alone would drop. */
export function KeepQuery(props: { firstTab: string; children: ReactNode }) {
  const { firstTab, children } = props;
  const { '*': rest } = useParams();
  const { search } = useLocation();
  return rest === '' && search ? (
    <Navigate to={{ pathname: firstTab, search }} replace />
  ) : (
    <>{children}</>
  );
}
