import { t } from '@lingui/core/macro';
import type { Consignment, ReturnStock } from '@tatyktuu/domain/aid';
import { uuid7 } from '@tatyktuu/domain/kernel';
import { formatQuantity, programmeWords, unitLabel } from '@tatyktuu/locales';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Reason } from '../frame/reason.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { Notice } from '../frame/states.tsx';
import { useNotebook } from '../notebook-context.tsx';
import type { StockLine } from '../reading/stock.ts';
import { useWrite } from '../writing/use-write.ts';
import { amountOf, amountText } from './amount.ts';
import styles from './stock.module.css';

interface ReturnSheetProps {
  readonly consignment: Consignment;
  /** What is left of this consignment. */
  readonly lines: readonly StockLine[];
  readonly onClose: () => void;
}

/** Food that goes back to the office: what should be left stands there, what was counted is written over it. */
export function ReturnSheet({ consignment, lines, onClose }: ReturnSheetProps) {
  const notebook = useNotebook();
  const write = useWrite();
  const [returnId] = useState(() => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10))));
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      lines.map(({ commodity, left }) => [commodity.id, amountText(Math.max(0, left), commodity.unit)]),
    ),
  );
  const [tried, setTried] = useState(false);
  const counted = lines.map(({ commodity }) => ({
    commodityId: commodity.id,
    quantity: amountOf(texts[commodity.id] ?? '', commodity.unit),
  }));
  const items = counted.flatMap(({ commodityId, quantity }) => (quantity ? [{ commodityId, quantity }] : []));
  const unread = counted.some(({ quantity }) => quantity === null);
  const body: ReturnStock = { kind: 'return-stock', consignmentId: consignment.id, returnId, items };
  const refusal = tried && !unread && items.length > 0 ? notebook.check(body) : null;
  const submit = async () => {
    setTried(true);
    if (unread || items.length === 0 || notebook.check(body)) return;
    if (await write([body], t`The return is kept`)) onClose();
  };
  return (
    <Sheet title={t`Return to the office`} onClose={onClose}>
      <p className={styles.hint}>{t`Count what is on the table, not what should be there.`}</p>
      {lines.map(({ commodity, left }) => {
        const unit = unitLabel(commodity.unit);
        const should = formatQuantity(Math.max(0, left), commodity.unit);
        return (
          <label key={commodity.id} className={styles.field}>
            <span>
              {programmeWords(commodity.title)}, {unit}
            </span>
            <input
              inputMode="decimal"
              autoComplete="off"
              value={texts[commodity.id] ?? ''}
              onInput={(event) => setTexts({ ...texts, [commodity.id]: event.currentTarget.value })}
            />
            <small>{t`Should be left: ${should}`}</small>
          </label>
        );
      })}
      <div role="alert">
        {tried && unread && <Notice>{t`Write amounts as numbers, such as 12 or 2,5.`}</Notice>}
        {tried && !unread && items.length === 0 && (
          <Notice>{t`Write how much goes back of at least one thing.`}</Notice>
        )}
        {refusal && (
          <Notice>
            <Reason refusal={refusal} />
          </Notice>
        )}
      </div>
      <Button onClick={() => void submit()}>{t`It goes back`}</Button>
    </Sheet>
  );
}
