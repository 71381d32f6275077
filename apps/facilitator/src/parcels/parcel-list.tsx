import { t } from '@lingui/core/macro';
import type { Session } from '@tatyktuu/domain/workshops';
import { useState } from 'react';
import { CardSheet } from '../card/card-sheet.tsx';
import { Button } from '../frame/button.tsx';
import { Empty } from '../frame/states.tsx';
import { useHeld } from '../notebook-context.tsx';
import { parcelLines } from '../reading/parcels.ts';
import { ParcelRow } from './parcel-row.tsx';
import styles from './parcels.module.css';

/** Families with what each is due: those with somebody at the session, or all. */
export function ParcelList({ session }: { readonly session: Session | null }) {
  const held = useHeld();
  const [byCard, setByCard] = useState(false);
  const from = session?.id ?? null;
  const lines = parcelLines(held, session);
  const total = lines.length;
  const left = lines.filter(({ standing }) => standing === null).length;
  if (total === 0) {
    return (
      <Empty title={t`No parcels to hand over`}>
        {t`There is no open round with families of your groups. Ask the office when the next one is.`}
      </Empty>
    );
  }
  return (
    <>
      <p role="status" className={styles.counter}>
        <strong>{left === 0 ? t`All handed over` : t`${left} of ${total} to hand over`}</strong>
      </p>
      <p className={styles.rule}>
        {t`The food is free. Nobody may ask anything for it. Say where one can complain, every time.`}
      </p>
      {left > 0 && (
        <div className={styles.byCard}>
          <Button kind="quiet" onClick={() => setByCard(true)}>{t`Find by card`}</Button>
        </div>
      )}
      <ul className={styles.list}>
        {lines.map((line) => (
          <ParcelRow key={line.parcel.id} line={line} from={from} />
        ))}
      </ul>
      {byCard && <CardSheet from={from} onClose={() => setByCard(false)} />}
    </>
  );
}
