import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import { Button } from '../frame/button.tsx';
import { LanguageChoice } from '../frame/language-choice.tsx';
import { useAtTheGate, useNewVersion } from '../gate/gate-context.tsx';
import type { SignInNotice } from '../gate/gate-state.ts';
import { SaveEmergencyFile } from '../this-phone/save-emergency-file.tsx';
import type { SignInOutcome } from './account.ts';
import { ShyrdakCorner } from './shyrdak-corner.tsx';
import styles from './sign-in.module.css';

interface SignInProps {
  readonly notice: SignInNotice | null;
  /** Whether somebody has a PIN here, so that there is a lock screen to go back to. */
  readonly locks: boolean;
}

/** A neutral name and two fields: nothing here tells what the app is for. Needed once, and after a forgotten PIN. */
export function SignIn({ notice, locks }: SignInProps) {
  const { gate, newVersion } = useAtTheGate();
  const newer = useNewVersion();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Exclude<SignInOutcome, 'signed-in'> | null>(null);
  const untouched = email === '' && password === '' && !busy;

  useEffect(() => {
    if (newer && untouched) newVersion.start();
  }, [newer, untouched, newVersion]);

  const submit = async () => {
    setBusy(true);
    const outcome = await gate.signIn(email, password);
    setBusy(false);
    setProblem(outcome === 'signed-in' ? null : outcome);
  };

  return (
    <main className={styles.page}>
      <ShyrdakCorner />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h1 className={styles.name}>{t`Notebook`}</h1>
        {notice && <p className={styles.notice}>{noticeOf(notice)}</p>}
        <label className={styles.field}>
          <span>{t`E-mail`}</span>
          <input
            type="email"
            name="email"
            autoComplete="username"
            autoCapitalize="none"
            required
            value={email}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
        </label>
        <label className={styles.field}>
          <span>{t`Password`}</span>
          <input
            type="password"
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
        <p role="alert" className={styles.problem}>
          {problem && wordsOf(problem)}
        </p>
        <Button type="submit" disabled={busy}>
          {busy ? t`Signing in` : t`Sign in`}
        </Button>
        {locks && (
          <Button kind="quiet" onClick={() => gate.goToLock()}>
            {t`Back to the digits`}
          </Button>
        )}
        <SaveEmergencyFile />
      </form>
      <LanguageChoice />
    </main>
  );
}

function noticeOf(notice: SignInNotice): string {
  switch (notice) {
    case 'erased':
      return t`The digits were wrong too often. Sign in and choose new ones. What was not sent yet is kept and will be sent.`;
    case 'lease-over':
      return t`This phone was without a connection for too long, so its lists are gone. Sign in again. What was not sent yet is kept and will be sent.`;
    case 'revoked':
      return t`The office has ended the use of this phone. What was not sent yet is sent, then everything is removed.`;
  }
}

function wordsOf(problem: Exclude<SignInOutcome, 'signed-in'>): string {
  switch (problem) {
    case 'wrong':
      return t`The e-mail or the password is not right. Check both and try again.`;
    case 'too-often':
      return t`That was tried too often. Wait a minute and try again.`;
    case 'unreachable':
      return t`There is no connection. Signing in needs one; try again when it is back.`;
  }
}
