import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import { Button } from '../frame/button.tsx';
import type { EmergencyFile } from '../gate/deliveries.ts';
import { useGate } from '../gate/gate-context.tsx';
import styles from './this-phone.module.css';

/** Saves what waits as a file that only the office can read: for a phone that will not see a connection again. */
export function SaveEmergencyFile() {
  const gate = useGate();
  const [files, setFiles] = useState<readonly EmergencyFile[]>([]);
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    let wanted = true;
    void gate.emergencyFiles().then((found) => wanted && setFiles(found));
    return () => {
      wanted = false;
    };
  }, [gate]);
  if (files.length === 0) return null;
  const save = () => {
    for (const file of files) saveAs(file);
    setSaved(true);
  };
  return (
    <div className={styles.saving}>
      <Button kind="quiet" onClick={save}>
        {t`Save what waits as a file`}
      </Button>
      <p role="status">
        {saved
          ? t`Saved. Bring the file to the office; nobody else can read it.`
          : t`Only for a phone that finds no connection any more: the office reads the file in.`}
      </p>
    </div>
  );
}

function saveAs({ phoneId, text }: EmergencyFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `depter-${phoneId.slice(-6)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
