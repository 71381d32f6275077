import { t } from '@lingui/core/macro';
import type { Entitlement, Item } from '@tatyktuu/domain/aid';
import { explanationSentence, itemLabel } from '@tatyktuu/locales';
import { useHeld } from '../notebook-context.tsx';
import { commodityOf } from '../reading/parcels.ts';
import styles from './parcels.module.css';

/** What goes into the parcel. */
export function DueItems({ items }: { readonly items: readonly Item[] }) {
  const held = useHeld();
  return (
    <ul className={styles.items}>
      {items.map((item) => (
        <li key={item.commodityId}>{itemLabel(item.quantity, commodityOf(item, held))}</li>
      ))}
    </ul>
  );
}

/** Why, a sentence for each line of the basket. */
export function Why({ entitlement }: { readonly entitlement: Entitlement }) {
  const held = useHeld();
  return (
    <details className={styles.why}>
      <summary>{t`Why this much`}</summary>
      <ul>
        {entitlement.lines.map((line) => (
          <li key={`${line.to}/${line.commodityId}`}>{explanationSentence(line, commodityOf(line, held))}</li>
        ))}
      </ul>
    </details>
  );
}
