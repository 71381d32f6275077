import { t } from '@lingui/core/macro';
import { itemLabel, programmeWords } from '@tatyktuu/locales';
import { ForwardIcon } from '../frame/icons.tsx';
import { useHeld } from '../notebook-context.tsx';
import { type StockLine, stockLines } from '../reading/stock.ts';
import { addressOf } from '../route.ts';
import styles from './stock.module.css';

/** What is left of the food, always in sight where parcels are handed over; one tap away from the rest of it. */
export function StockLeft({ from }: { readonly from: string | null }) {
  const lines = stockLines(useHeld());
  if (lines.length === 0) return null;
  return (
    <a className={styles.strip} href={addressOf({ at: 'stock', from })}>
      <span className={styles.stripText}>
        <span>{t`Left:`}</span> <strong>{lines.map(leftWords).join(' · ')}</strong>
      </span>
      <ForwardIcon />
    </a>
  );
}

/** "Flour, 50 kg"; more handed out than there was is told as what it is. */
export function leftWords({ commodity, left }: StockLine): string {
  if (left === 0) return `${programmeWords(commodity.title)}, 0`;
  if (left > 0) return itemLabel(left, commodity);
  return shortWords(itemLabel(-left, commodity));
}

/** What is missing, in words: "Flour, 5 kg too little", or "5 kg too little" where it is told of what. */
export function shortWords(missing: string): string {
  return t`${missing} too little`;
}
