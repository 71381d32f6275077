import { t } from '@lingui/core/macro';
import type { HandOver } from '@tatyktuu/domain/aid';
import { instantOf } from '@tatyktuu/domain/kernel';
import { formatMoment } from '@tatyktuu/locales';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Reason } from '../frame/reason.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { Notice } from '../frame/states.tsx';
import { useNotebook } from '../notebook-context.tsx';
import type { ParcelLine } from '../reading/parcels.ts';
import { useWrite } from '../writing/use-write.ts';
import { collectorName } from './collector-name.ts';
import { DueItems } from './entitlement.tsx';
import { familyName } from './family-name.ts';
import styles from './parcels.module.css';

interface TakeBackProps {
  readonly line: ParcelLine;
  readonly handOver: HandOver;
}

/** A hand-over that was recorded wrongly is taken back: asked plainly, because food is spoken of. */
export function TakeBack({ line, handOver }: TakeBackProps) {
  const notebook = useNotebook();
  const write = useWrite();
  const [asking, setAsking] = useState(false);
  const name = familyName(line);
  const body = {
    kind: 'reverse-hand-over',
    roundId: line.round.id,
    familyId: line.family.id,
    handOver: handOver.id,
  } as const;
  const refusal = asking ? notebook.check(body) : null;
  const takeBack = async () => {
    setAsking(false);
    await write([body], t`Taken back: ${name} has no parcel yet`, 'lasting');
  };
  const when = formatMoment(instantOf(handOver.at));
  const who = collectorName(line, handOver);
  return (
    <>
      <button
        type="button"
        className={styles.takeBack}
        onClick={() => setAsking(true)}
        aria-label={t`Recorded wrongly: ${name}`}
      >
        {t`Recorded wrongly`}
      </button>
      {asking && (
        <Sheet title={name} onClose={() => setAsking(false)}>
          <p>{t`Did this not happen as it is written here?`}</p>
          <DueItems items={handOver.items} />
          <p className={styles.people}>
            {who} · {when}
          </p>
          {refusal ? (
            <Notice>
              <Reason refusal={refusal} />
            </Notice>
          ) : (
            <>
              <p>
                {t`Taking it back says that the family did not get this parcel. The entry stays to be seen, and the parcel can be handed over anew.`}
              </p>
              <div className={styles.answers}>
                <Button onClick={() => void takeBack()}>{t`It did not happen: take it back`}</Button>
                <Button kind="quiet" onClick={() => setAsking(false)}>{t`It is right: leave it`}</Button>
              </div>
            </>
          )}
        </Sheet>
      )}
    </>
  );
}
