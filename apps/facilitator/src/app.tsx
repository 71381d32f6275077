import type { Language } from '@tatyktuu/domain/kernel';
import { currentLanguage } from '@tatyktuu/locales';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { BlankPage } from './blank/blank-page.tsx';
import { FrameContext } from './frame/frame-context.ts';
import { SnackProvider } from './frame/snack.tsx';
import { Opening, Unreachable } from './frame/states.tsx';
import { changeLanguage, loadReasons } from './language/language.ts';
import type { Notebook } from './notebook/port.ts';
import { NotebookContext, usePage } from './notebook-context.tsx';
import { SessionScreen } from './roster/session-screen.tsx';
import { type Route, useRoute } from './route.ts';
import { leave } from './sign-in/account.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { TodayScreen } from './today/today-screen.tsx';

const loadParcels = () => import('./parcels/parcels-screen.tsx');
const loadHandOver = () => import('./parcels/hand-over-screen.tsx');
const loadAttention = () => import('./attention/attention-screen.tsx');
const ParcelsScreen = lazy(() => loadParcels().then((module) => ({ default: module.ParcelsScreen })));
const HandOverScreen = lazy(() => loadHandOver().then((module) => ({ default: module.HandOverScreen })));
const AttentionScreen = lazy(() => loadAttention().then((module) => ({ default: module.AttentionScreen })));

/** Brings what is seldom used while there is nothing else to do, so that it is there without a connection. */
function fetchTheRest(): void {
  for (const load of [loadReasons, loadParcels, loadHandOver, loadAttention, loadReport]) {
    load().catch(() => undefined);
  }
}
const loadReport = () => import('./report/report.tsx');

export function App({ notebook }: { readonly notebook: Notebook }) {
  const [language, setLanguage] = useState(currentLanguage);
  const [blank, setBlank] = useState(false);

  const change = useCallback(async (chosen: Language) => {
    await changeLanguage(chosen);
    setLanguage(chosen);
  }, []);
  const exit = useCallback(() => {
    setBlank(true);
    leave();
    notebook.lock();
    history.replaceState(null, '', '/');
    dispatchEvent(new HashChangeEvent('hashchange'));
  }, [notebook]);

  useEffect(() => {
    const timer = setTimeout(fetchTheRest, 1500);
    return () => clearTimeout(timer);
  }, []);

  if (blank) return <BlankPage onOpen={() => setBlank(false)} />;
  return (
    <NotebookContext.Provider value={notebook}>
      <FrameContext.Provider value={{ exit, changeLanguage: change }}>
        <Screen key={language} />
      </FrameContext.Provider>
    </NotebookContext.Provider>
  );
}

function Screen() {
  const { state } = usePage();
  const route = useRoute();
  switch (state) {
    case 'signed-out':
      return <SignIn />;
    case 'opening':
      return <Opening />;
    case 'unreachable':
      return <Unreachable />;
    case 'open':
      return (
        <SnackProvider>
          <Suspense fallback={<Opening />}>
            <ScreenAt route={route} />
          </Suspense>
        </SnackProvider>
      );
  }
}

function ScreenAt({ route }: { readonly route: Route }) {
  switch (route.at) {
    case 'today':
      return <TodayScreen />;
    case 'attention':
      return <AttentionScreen />;
    case 'parcels':
      return <ParcelsScreen />;
    case 'session':
      return <SessionScreen key={route.id} id={route.id} part={route.part} />;
    case 'hand-over':
      return <HandOverScreen key={`${route.roundId}/${route.familyId}`} {...route} />;
  }
}
