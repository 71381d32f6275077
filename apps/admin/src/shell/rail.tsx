import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { programmeWords } from '@tatyktuu/locales';
import { lazy, type ReactNode, Suspense } from 'react';
import { useMe } from '../session.ts';
import { Icon } from './icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import css from './shell.module.css';

const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.tsx')).AccountMenu }));

/** The left rail on a desk; on a phone a line at the top and the same places at the bottom. */
export function Rail(): ReactNode {
  const { t } = useLingui();
  const me = useMe();
  return (
    <div className={css.rail}>
      <header className={css.top}>
        <p className={css.programme}>{programmeWords(me.programme)}</p>
        <div className={css.tools}>
          <LanguageSwitch />
          <Suspense>
            <AccountMenu />
          </Suspense>
        </div>
      </header>
      <nav className={css.places} aria-label={t`Places`}>
        <Link to="/" activeOptions={{ exact: true }} className={css.place}>
          <Icon name="today" />
          <Trans>Today</Trans>
        </Link>
        <Link to="/families" className={css.place}>
          <Icon name="families" />
          <Trans>Families</Trans>
        </Link>
        <Link to="/workshops" className={css.place}>
          <Icon name="workshops" />
          <Trans>Workshops</Trans>
        </Link>
        <Link to="/aid" className={css.place}>
          <Icon name="aid" />
          <Trans>Food aid</Trans>
        </Link>
        <Link to="/settings" className={css.place}>
          <Icon name="settings" />
          <Trans>Settings</Trans>
        </Link>
      </nav>
    </div>
  );
}
