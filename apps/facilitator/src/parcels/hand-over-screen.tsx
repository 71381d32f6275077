import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Frame } from '../frame/frame.tsx';
import { Reason } from '../frame/reason.tsx';
import { Empty, Notice } from '../frame/states.tsx';
import { useHeld, useNotebook } from '../notebook-context.tsx';
import { parcelLine } from '../reading/parcels.ts';
import { goInstead, type Route } from '../route.ts';
import { StockLeft } from '../stock/stock-left.tsx';
import { useWrite } from '../writing/use-write.ts';
import { CollectorChoice } from './collector-choice.tsx';
import { DueItems, Why } from './entitlement.tsx';
import { familyName } from './family-name.ts';
import styles from './hand-over.module.css';
import { ProofChoice } from './proof-choice.tsx';
import { blankReceipt, commandOf, type Receipt } from './receipt.ts';

type HandOverScreenProps = Omit<Extract<Route, { at: 'hand-over' }>, 'at'>;

/** Who collects, by what sign, done. */
export function HandOverScreen({ roundId, familyId, from }: HandOverScreenProps) {
  const held = useHeld();
  const notebook = useNotebook();
  const write = useWrite();
  const [receipt, setReceipt] = useState<Receipt>(blankReceipt);
  const [tried, setTried] = useState(false);
  const line = parcelLine(roundId, familyId, held);
  const back: Route = from === null ? { at: 'parcels' } : { at: 'session', id: from, part: 'parcels' };

  if (!line || line.standing) {
    return (
      <Frame title={t`Hand over`} back={back}>
        <Empty title={line ? t`This parcel is handed over` : t`This parcel is not on this phone`}>
          {t`Go back and choose another one.`}
        </Empty>
      </Frame>
    );
  }

  const name = familyName(line);
  const command = commandOf(line, receipt);
  const refusal = command && notebook.check(command);
  const handOver = async () => {
    setTried(true);
    if (!command || refusal) return;
    if (await write([command], t`Handed over to ${name}`, 'lasting')) goInstead(back);
  };

  return (
    <Frame title={name} below={line.round.title} back={back} pinned={<StockLeft from={from} />}>
      <DueItems items={line.entitlement.items} />
      <Why entitlement={line.entitlement} />
      <CollectorChoice line={line} receipt={receipt} onChange={setReceipt} />
      {receipt.collector && <ProofChoice receipt={receipt} onChange={setReceipt} />}
      <div role="alert">
        {tried && !command && <Notice>{t`Choose who collects the parcel.`}</Notice>}
        {tried && refusal && (
          <Notice>
            <Reason refusal={refusal} />
          </Notice>
        )}
      </div>
      <div className={styles.done}>
        <Button onClick={() => void handOver()}>{t`Hand over`}</Button>
      </div>
    </Frame>
  );
}
