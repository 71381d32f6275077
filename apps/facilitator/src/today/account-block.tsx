import { plural, t } from '@lingui/core/macro';
import type { Language } from '@tatyktuu/domain/kernel';
import { currentLanguage, languageNames, offered } from '@tatyktuu/locales';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Choice } from '../frame/choice.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { Sheet } from '../frame/sheet.tsx';
import { unsentOf } from '../notebook/port.ts';
import { useHeld, useNotebook, usePage } from '../notebook-context.tsx';
import { leave } from '../sign-in/account.ts';
import styles from './today.module.css';

const languages = offered.map((value) => ({ value, label: languageNames[value] }));

/** Who is signed in, the language, and the way out. */
export function Account() {
  const notebook = useNotebook();
  const { name } = useHeld().bundle.account;
  const unsent = unsentOf(usePage()).length;
  const { changeLanguage } = useFrame();
  const [asking, setAsking] = useState(false);
  const signOut = () => {
    leave();
    notebook.lock();
  };
  const count = plural(unsent, { one: '# entry', other: '# entries' });
  return (
    <section className={styles.account}>
      <Choice<Language>
        legend={t`Language`}
        quietLegend
        options={languages}
        value={currentLanguage()}
        onChange={(language) => void changeLanguage(language)}
      />
      <p>{t`Signed in as ${name}`}</p>
      <Button kind="quiet" onClick={unsent > 0 ? () => setAsking(true) : signOut}>{t`Sign out`}</Button>
      {asking && (
        <Sheet title={t`Not everything is sent`} onClose={() => setAsking(false)}>
          <p>{t`${count} can only be sent while this page stays open. Wait until "All sent" stands at the top.`}</p>
          <div className={styles.answers}>
            <Button onClick={() => setAsking(false)}>{t`Stay signed in`}</Button>
            <Button kind="quiet" onClick={signOut}>{t`Sign out, and keep the page open`}</Button>
          </div>
        </Sheet>
      )}
    </section>
  );
}
