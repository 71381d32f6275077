import { t } from '@lingui/core/macro';
import { formatQuantity, programmeWords } from '@tatyktuu/locales';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Frame } from '../frame/frame.tsx';
import { Empty, Notice } from '../frame/states.tsx';
import { useHeld } from '../notebook-context.tsx';
import { consignmentsHere, type StockLine, stockLines, stockOfConsignment } from '../reading/stock.ts';
import type { Route } from '../route.ts';
import { ReturnSheet } from './return-sheet.tsx';
import { Returns } from './returns.tsx';
import styles from './stock.module.css';
import { shortWords } from './stock-left.tsx';

/** The food that the facilitator answers for: what came, what went, what is left, what went back. */
export function StockScreen({ from }: { readonly from: string | null }) {
  const held = useHeld();
  const [returning, setReturning] = useState<string | null>(null);
  const consignments = consignmentsHere(held);
  const lines = stockLines(held);
  const short = lines.filter(({ left }) => left < 0);
  const back: Route = from === null ? { at: 'parcels' } : { at: 'session', id: from, part: 'parcels' };
  const chosen = consignments.find(({ id }) => id === returning);
  return (
    <Frame title={t`Food left`} back={back}>
      {lines.length === 0 && (
        <Empty title={t`No food was issued to you`}>
          {t`When the office gives out food for your groups, it appears here.`}
        </Empty>
      )}
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line key={line.commodity.id} line={line} />
        ))}
      </ul>
      {short.length > 0 && (
        <Notice>
          {t`More was handed over than was issued, by what this phone knows. Count again together, and tell the office.`}
        </Notice>
      )}
      {consignments.map((consignment) => (
        <section key={consignment.id} className={styles.consignment}>
          <h2>{held.world.get('round', consignment.roundId)?.title ?? t`Distribution`}</h2>
          <Returns consignment={consignment} />
          <Button kind="quiet" onClick={() => setReturning(consignment.id)}>
            {t`Return what was not handed out`}
          </Button>
        </section>
      ))}
      {chosen && (
        <ReturnSheet
          consignment={chosen}
          lines={stockOfConsignment(chosen.id, held)}
          onClose={() => setReturning(null)}
        />
      )}
    </Frame>
  );
}

function Line({ line }: { readonly line: StockLine }) {
  const { commodity, issued, handedOver, returned } = line;
  const said = (quantity: number) => (quantity === 0 ? '0' : formatQuantity(quantity, commodity.unit));
  return (
    <li className={styles.line} data-short={line.left < 0}>
      <span className={styles.name}>{programmeWords(commodity.title)}</span>
      <strong className={styles.left}>
        {line.left < 0 ? shortWords(said(-line.left)) : said(line.left)}
      </strong>
      <dl className={styles.figures}>
        <dt>{t`Issued`}</dt>
        <dd>{said(issued)}</dd>
        <dt>{t`Handed over`}</dt>
        <dd>{said(handedOver)}</dd>
        <dt>{t`Returned`}</dt>
        <dd>{said(returned)}</dd>
      </dl>
    </li>
  );
}
