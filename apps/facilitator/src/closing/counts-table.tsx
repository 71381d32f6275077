import { t } from '@lingui/core/macro';
import type { Session } from '@tatyktuu/domain/workshops';
import { formatQuantity, programmeWords } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { CheckIcon } from '../frame/icons.tsx';
import type { Held } from '../notebook/port.ts';
import { useHeld } from '../notebook-context.tsx';
import { type Counts, countsHere, countsThere } from '../reading/closing.ts';
import { commodityOf } from '../reading/parcels.ts';
import { stockLines } from '../reading/stock.ts';
import styles from './closing.module.css';
import type { Comparison } from './use-proof.ts';

interface CountsTableProps {
  readonly session: Session;
  readonly comparison: Comparison;
}

/** What is counted, on this phone and beside it at the office. */
export function CountsTable({ session, comparison }: CountsTableProps) {
  const held = useHeld();
  const here = countsHere(session, held);
  const there = 'proof' in comparison ? countsThere(session, held, comparison.proof) : null;
  const rows = [...rowsOf(here, there), ...stockRows(here, there, held)];
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t`What is counted`}</span>
          </th>
          <th scope="col">{t`This phone`}</th>
          <th scope="col">{t`Office`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, one, other }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{one}</td>
            <td data-differs={other !== null && other !== one}>{officeCell(one, other)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly one: string;
  readonly other: string | null;
}

function rowsOf(here: Counts, there: Counts | null): Row[] {
  const row = (key: 'came' | 'away' | 'unmarked' | 'parcels', name: string): Row => ({
    key,
    name,
    one: String(here[key]),
    other: there && String(there[key]),
  });
  return [
    row('came', t`Came`),
    row('away', t`Absent or excused`),
    row('unmarked', t`Not marked`),
    row('parcels', t`Parcels handed over`),
  ];
}

function stockRows(here: Counts, there: Counts | null, held: Held): Row[] {
  const left = ({ stock }: Counts, id: string) =>
    stock.find(({ commodityId }) => commodityId === id)?.quantity ?? 0;
  return stockLines(held).map(({ commodity: { id } }) => {
    const commodity = commodityOf({ commodityId: id }, held);
    const said = (counts: Counts) => signed(left(counts, id), commodity.unit);
    const name = programmeWords(commodity.title);
    return { key: id, name: t`${name}, left`, one: said(here), other: there && said(there) };
  });
}

function signed(quantity: number, unit: Parameters<typeof formatQuantity>[1]): string {
  if (quantity === 0) return '0';
  return quantity < 0 ? `−${formatQuantity(-quantity, unit)}` : formatQuantity(quantity, unit);
}

function officeCell(one: string, other: string | null): ReactNode {
  if (other === null) return '–';
  if (other !== one) return <strong>{other}</strong>;
  return (
    <>
      {other}{' '}
      <span className={styles.same}>
        <CheckIcon size={16} />
      </span>
    </>
  );
}
