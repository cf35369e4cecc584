import { Link } from '@backstage/core-components';
import type { ReactNode } from 'react';
import { safeHref } from './safeHref';

/** A link to an address that somebody entered; only its text where the address is none that a browser may follow. */
export function SafeLink(props: { href: string; children: ReactNode }) {
  const href = safeHref(props.href);
  return href ? (
    <Link to={href} rel="noopener noreferrer">
      {props.children}
    </Link>
  ) : (
    <>{props.children}</>
  );
}
