import { t } from '@lingui/core/macro';
import type { Consignment, StockReturn } from '@tatyktuu/domain/aid';
import { instantOf } from '@tatyktuu/domain/kernel';
import { formatMoment, itemLabel } from '@tatyktuu/locales';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { StateSign } from '../item-state/state-sign.tsx';
import { useHeld, usePage } from '../notebook-context.tsx';
import { stateOfFact } from '../reading/item-state.ts';
import { commodityOf } from '../reading/parcels.ts';
import { useWrite } from '../writing/use-write.ts';
import styles from './stock.module.css';

/** What went back of a consignment, each with a way to take a wrong entry back. */
export function Returns({ consignment }: { readonly consignment: Consignment }) {
  const page = usePage();
  const held = useHeld();
  const write = useWrite();
  const [asking, setAsking] = useState<StockReturn | null>(null);
  const standing = consignment.returns.filter(({ reversedBy }) => reversedBy === null);
  const goods = (one: StockReturn) =>
    one.items.map((item) => itemLabel(item.quantity, commodityOf(item, held))).join(' · ');
  const takeBack = async ({ id }: StockReturn) => {
    setAsking(null);
    const body = { kind: 'reverse-return', consignmentId: consignment.id, returnId: id } as const;
    await write([body], t`The return is taken back`, 'lasting');
  };
  return (
    <>
      <ul className={styles.returns}>
        {standing.map((one) => {
          const when = formatMoment(instantOf(one.at));
          return (
            <li key={one.id}>
              <span>
                {goods(one)}
                <small>
                  {t`Returned: ${when}`} <StateSign state={stateOfFact(one.fact, page)} words />
                </small>
              </span>
              <button type="button" className={styles.take} onClick={() => setAsking(one)}>
                {t`Take back`}
              </button>
            </li>
          );
        })}
      </ul>
      {asking && (
        <Sheet title={t`Was nothing returned?`} onClose={() => setAsking(null)}>
          <p>{goods(asking)}</p>
          <p>{t`Take the entry back when it is wrong. The food then counts as left with you again.`}</p>
          <div className={styles.answers}>
            <Button onClick={() => void takeBack(asking)}>{t`Take the return back`}</Button>
            <Button kind="quiet" onClick={() => setAsking(null)}>{t`Leave it`}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
