import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { useGate } from '../gate/gate-context.tsx';
import styles from './this-phone.module.css';

/** Takes everything of whoever holds the phone off it, once the office has what was not sent. */
export function LeavePhone() {
  const gate = useGate();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    setBusy(true);
    setFailed(!(await gate.leavePhone()));
    setBusy(false);
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>{t`Remove me from this phone`}</Button>
      {asking && (
        <Sheet title={t`Remove me from this phone`} onClose={() => setAsking(false)}>
          <p>{t`What is not sent yet is sent first. Then your lists and your digits are removed; to come back, sign in.`}</p>
          <p role="alert">{failed ? t`There is no connection, so nothing was removed.` : ''}</p>
          <div className={styles.actions}>
            <Button disabled={busy} onClick={() => void leave()}>{t`Remove`}</Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>{t`Cancel`}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
