import { t } from '@lingui/core/macro';
import type { Language } from '@tatyktuu/domain/kernel';
import { currentLanguage, languageNames, offered } from '@tatyktuu/locales';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Choice } from '../frame/choice.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { useNotebook } from '../notebook-context.tsx';
import { type SignInOutcome, signIn } from './account.ts';
import { ShyrdakCorner } from './shyrdak-corner.tsx';
import styles from './sign-in.module.css';

const languages = offered.map((value) => ({ value, label: languageNames[value] }));

/** A neutral name and two fields: nothing here tells what the app is for. */
export function SignIn() {
  const notebook = useNotebook();
  const { changeLanguage } = useFrame();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Exclude<SignInOutcome, 'signed-in'> | null>(null);

  const submit = async () => {
    setBusy(true);
    const outcome = await signIn(email, password);
    setBusy(false);
    setProblem(outcome === 'signed-in' ? null : outcome);
    if (outcome === 'signed-in') void notebook.open();
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
      </form>
      <Choice<Language>
        legend={t`Language`}
        quietLegend
        options={languages}
        value={currentLanguage()}
        onChange={(language) => void changeLanguage(language)}
      />
    </main>
  );
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
