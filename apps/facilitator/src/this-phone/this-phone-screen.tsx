import { plural, t } from '@lingui/core/macro';
import { formatMoment } from '@tatyktuu/locales';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Frame } from '../frame/frame.tsx';
import { useAtTheGate, useGate, useNewVersion } from '../gate/gate-context.tsx';
import { unsentOf } from '../notebook/port.ts';
import { useHeld, usePage } from '../notebook-context.tsx';
import { ChangePin } from './change-pin.tsx';
import { Kept } from './kept.tsx';
import { LeavePhone } from './leave-phone.tsx';
import { SaveEmergencyFile } from './save-emergency-file.tsx';
import styles from './this-phone.module.css';

/** What this phone keeps, how safely, and for whom. */
export function ThisPhoneScreen() {
  const gate = useGate();
  const others = gate.holders - 1;
  const { name } = useHeld().bundle.account;
  const [changing, setChanging] = useState(false);
  return (
    <Frame title={t`This phone`} back={{ at: 'today' }}>
      <Sending />
      <Kept />
      <section className={styles.part}>
        <h2>{t`Who uses it`}</h2>
        <p>{name}</p>
        <p className={styles.soft}>
          {plural(others, {
            0: 'Nobody else has digits on this phone.',
            one: '# other facilitator has digits on this phone.',
            other: '# other facilitators have digits on this phone.',
          })}{' '}
          {t`Each sees only what is theirs.`}
        </p>
        <div className={styles.actions}>
          <Button kind="quiet" onClick={() => setChanging(true)}>{t`Change my digits`}</Button>
          <Button kind="quiet" onClick={() => addAnother(gate)}>{t`Add a facilitator`}</Button>
          <LeavePhone />
        </div>
      </section>
      <Version />
      {changing && <ChangePin onClose={() => setChanging(false)} />}
    </Frame>
  );
}

function addAnother(gate: ReturnType<typeof useGate>): void {
  gate.lock();
  gate.goToSignIn();
}

function Sending() {
  const page = usePage();
  const held = useHeld();
  const unsent = unsentOf(page).length;
  const since = formatMoment(new Date(held.fetchedAt).toISOString());
  return (
    <section className={styles.part}>
      <h2>{t`Sending`}</h2>
      <p>
        {plural(unsent, {
          0: 'Everything is with the office.',
          one: '# entry waits on this phone. It is sent by itself when there is a connection, also while the notebook is locked.',
          other:
            '# entries wait on this phone. They are sent by themselves when there is a connection, also while the notebook is locked.',
        })}
      </p>
      <p className={styles.soft}>{t`The lists are from ${since}.`}</p>
      {unsent > 0 && <SaveEmergencyFile />}
    </section>
  );
}

function Version() {
  const { gate, newVersion } = useAtTheGate();
  const waits = useNewVersion();
  if (!waits) return null;
  const start = () => {
    gate.lock();
    newVersion.start();
  };
  return (
    <section className={styles.part}>
      <h2>{t`New version`}</h2>
      <p>{t`A newer version of the notebook is ready. It starts the next time you lock, or now. Nothing is lost.`}</p>
      <Button kind="quiet" onClick={start}>{t`Start it now`}</Button>
    </section>
  );
}
