import type { ReactNode } from 'react';
import css from './page.module.css';

/** A list of what is known: a word and what it is. Entries that are null or false are left out. */
export function Facts({
  items,
}: {
  readonly items: readonly (readonly [label: string, value: ReactNode] | null | false)[];
}): ReactNode {
  return (
    <dl className={css.facts}>
      {items.map(
        (item) =>
          item && (
            <div key={item[0]}>
              <dt>{item[0]}</dt>
              <dd>{item[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** A part of a page under its own `h2`. */
export function Section({
  title,
  actions,
  children,
}: {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className={css.section}>
      <div className={css.sectionHead}>
        <h2>{title}</h2>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
