import { useLingui } from '@lingui/react/macro';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import css from './page.module.css';

export interface PageHeadingProps {
  /** The page's one `h1`. */
  readonly title: ReactNode;
  /**
   * What the browser's tab and history say: never anything that identifies a person, so a family's page says "Family 7" and not
   * its name.
   */
  readonly tab: string;
  /** One line under the title: a count, a state. */
  readonly under?: ReactNode;
  /** Where this page belongs: `back={{ to: '/families', label: t`Families` }}`. */
  readonly back?: {
    readonly to: NonNullable<LinkProps['to']>;
    readonly params?: unknown;
    readonly label: string;
  };
  /** Buttons, the one madder action last. */
  readonly children?: ReactNode;
}

/** The top of every page: title, state and actions. Sets the browser's tab. */
export function PageHeading({ title, tab, under, back, children }: PageHeadingProps): ReactNode {
  const { t } = useLingui();
  const name = t`Notebook`;
  useEffect(() => {
    document.title = `${tab} · ${name}`;
  }, [tab, name]);
  return (
    <header className={css.heading}>
      <div className={css.headingText}>
        {back && (
          <Link to={back.to} params={back.params as never} className={css.back}>
            <span aria-hidden="true">← </span>
            {back.label}
          </Link>
        )}
        <h1 className={css.title}>{title}</h1>
        {under && <div className={css.under}>{under}</div>}
      </div>
      {children && <div className={css.actions}>{children}</div>}
    </header>
  );
}
