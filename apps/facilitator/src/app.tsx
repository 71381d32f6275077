import type { Language } from '@tatyktuu/domain/kernel';
import { currentLanguage } from '@tatyktuu/locales';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { BlankPage } from './blank/blank-page.tsx';
import { FrameContext } from './frame/frame-context.ts';
import { Opening } from './frame/states.tsx';
import type { Gate } from './gate/gate.ts';
import { GateContext, useGateState } from './gate/gate-context.tsx';
import { lockWhenIdle } from './gate/lock-when-idle.ts';
import type { NewVersion } from './gate/new-version.ts';
import { changeLanguage, loadReasons } from './language/language.ts';
import { later } from './later.ts';
import { LockScreen } from './lock/lock-screen.tsx';
import { NotebookContext } from './notebook-context.tsx';
import { OpenNotebook, seldomScreens } from './open-notebook.tsx';

const loadSignIn = later(() => import('./sign-in/sign-in.tsx').then((module) => module.SignIn));
const loadEnrolling = later(() => import('./enrol/enrolling.tsx').then((module) => module.Enrolling));
const loadElsewhere = later(() => import('./enrol/elsewhere.tsx').then((module) => module.Elsewhere));
const loadUnusable = later(() => import('./enrol/unusable.tsx').then((module) => module.Unusable));
const SignIn = lazy(loadSignIn);
const Enrolling = lazy(loadEnrolling);
const Elsewhere = lazy(loadElsewhere);
const Unusable = lazy(loadUnusable);

/** How long after the notebook was opened, in milliseconds. */
const AT_REST = 1_500;

/** Brings what is seldom used while there is nothing else to do, so that it is there without a connection. */
function fetchTheRest(): void {
  for (const load of [loadReasons, loadSignIn, loadEnrolling, loadElsewhere, loadUnusable, ...seldomScreens])
    load().catch(() => undefined);
}

interface AppProps {
  readonly gate: Gate;
  readonly newVersion: NewVersion;
  readonly takeOver: () => void;
}

export function App({ gate, newVersion, takeOver }: AppProps) {
  const [language, setLanguage] = useState(currentLanguage);
  const [blank, setBlank] = useState(false);

  const change = useCallback(async (chosen: Language) => {
    await changeLanguage(chosen);
    setLanguage(chosen);
  }, []);
  const exit = useCallback(() => {
    setBlank(true);
    gate.lock();
    history.replaceState(null, '', '/');
    dispatchEvent(new HashChangeEvent('hashchange'));
  }, [gate]);

  useEffect(() => {
    // Not while somebody types digits: a slow phone has enough to do then.
    const end = gate.subscribe(() => {
      if (gate.state().at !== 'open') return;
      end();
      setTimeout(fetchTheRest, AT_REST);
    });
    return end;
  }, [gate]);
  useEffect(() => lockWhenIdle(() => gate.lock()), [gate]);

  if (blank) return <BlankPage onOpen={() => setBlank(false)} />;
  return (
    <GateContext.Provider value={{ gate, newVersion, takeOver }}>
      <FrameContext.Provider value={{ exit, changeLanguage: change }}>
        <Suspense fallback={<Opening />}>
          <AtTheGate key={language} />
        </Suspense>
      </FrameContext.Provider>
    </GateContext.Provider>
  );
}

function AtTheGate() {
  const state = useGateState();
  switch (state.at) {
    case 'starting':
      return <Opening />;
    case 'unusable':
      return <Unusable why={state.why} />;
    case 'elsewhere':
      return <Elsewhere />;
    case 'sign-in':
      return <SignIn notice={state.notice} locks={state.locks} />;
    case 'choosing-pin':
      return <Enrolling busy={state.busy} problem={state.problem} />;
    case 'locked':
      return <LockScreen trial={state.trial} />;
    case 'open':
      return (
        <NotebookContext.Provider value={state.opened.notebook}>
          <OpenNotebook />
        </NotebookContext.Provider>
      );
  }
}
