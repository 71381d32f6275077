import { t } from '@lingui/core/macro';
import { formatNumber } from '@tatyktuu/locales';
import { isNearlyFull, type StorageState } from './storage-state.ts';
import styles from './this-phone.module.css';
import { useStorageState } from './use-storage-state.ts';

/** What the browser says of how it keeps things, and what it does not promise. */
export function Kept() {
  const state = useStorageState();
  return (
    <section className={styles.part}>
      <h2>{t`What is kept here`}</h2>
      {state && isNearlyFull(state) && (
        <p
          className={styles.warning}
        >{t`This phone is nearly full. Delete pictures or videos soon, or the next entries can't be kept.`}</p>
      )}
      {state && <p>{promiseOf(state)}</p>}
      {state?.room && <Room {...state.room} />}
      <p
        className={styles.soft}
      >{t`Clearing the browser's data, or removing the app, removes what is not sent yet. Nobody can prevent that: send first.`}</p>
    </section>
  );
}

function Room({ used, most }: NonNullable<StorageState['room']>) {
  const taken = megabytes(used);
  const left = megabytes(most - used);
  return <p className={styles.soft}>{t`${taken} MB are used; ${left} MB are left.`}</p>;
}

function promiseOf({ persistent }: StorageState): string {
  if (persistent === null) return t`This browser does not say whether it may clear by itself what is kept.`;
  return persistent
    ? t`The browser has promised not to clear by itself what is kept here.`
    : t`The browser has not promised to keep it: on a full phone it may clear everything by itself. Put the notebook on the home screen, and send often.`;
}

function megabytes(bytes: number): string {
  return formatNumber(Math.max(0, Math.round(bytes / 1_000_000)));
}
