import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import css from './quiet-page.module.css';
import { ShyrdakCorner } from './shyrdak-corner.tsx';

/** A page for whoever is not signed in: the neutral name, one thing to do, the languages, and the corner of a shyrdak. */
export function QuietPage({
  title,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const name = t`Notebook`;
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <div className={css.page}>
      <ShyrdakCorner size={260} className={css.ornament} />
      <header className={css.head}>
        <p className={css.name}>{name}</p>
        <LanguageSwitch />
      </header>
      <main className={wide ? css.wide : css.narrow}>
        <h1 className={css.title}>{title}</h1>
        {children}
      </main>
    </div>
  );
}
