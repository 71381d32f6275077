import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { PageHeading } from '../page/page-heading.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../page/states.tsx';
import { MeContext, useSession, useSessionChange } from '../session.ts';
import { Rail } from './rail.tsx';
import css from './shell.module.css';

const SignIn = lazy(async () => ({
  default: (await import('../features/sign-in/sign-in-page.tsx')).SignInPage,
}));
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const LinkInTerminal = lazy(async () => ({
  default: (await import('../features/set-up/link-in-terminal.tsx')).LinkInTerminal,
}));

/** The frame of every page: the rail, and the page for whoever may see it. Others get the sign-in at the same address. */
export function Shell(): ReactNode {
  const { data: session, error, refetch } = useSession();
  if (!session) {
    return (
      <div className={css.alone}>
        {error ? <ErrorState error={error} retry={() => void refetch()} /> : <SkeletonRows rows={4} />}
      </div>
    );
  }
  if (session.state !== 'in') {
    return <Suspense>{session.state === 'out' ? <SignIn /> : <LinkInTerminal />}</Suspense>;
  }
  if (session.me.role !== 'administrator') return <NotForFacilitators />;
  return (
    <MeContext value={session.me}>
      <a className={css.skip} href="#page">
        <Trans>To the page</Trans>
      </a>
      <div className={css.frame}>
        <Rail />
        <main id="page" className={css.page} tabIndex={-1}>
          <Suspense fallback={<SkeletonRows />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense>
        <Palette />
      </Suspense>
    </MeContext>
  );
}

function NotForFacilitators(): ReactNode {
  const { t } = useLingui();
  const { signOut } = useSessionChange();
  const title = t`This is the office's part`;
  return (
    <main className={css.alone}>
      <PageHeading title={title} tab={title} />
      <EmptyState title={<Trans>Your account is for the notebook on the phone.</Trans>}>
        <a href="/">
          <Trans>Open the notebook</Trans>
        </a>
        <Button onClick={() => void signOut()}>
          <Trans>Sign out</Trans>
        </Button>
      </EmptyState>
    </main>
  );
}
