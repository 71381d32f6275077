import type { ReactNode } from 'react';
import css from './sub-navigation.module.css';

/** The places inside one part of the console, as links in a line under the heading. */
export function SubNavigation({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <nav className={css.navigation} aria-label={label}>
      {children}
    </nav>
  );
}
