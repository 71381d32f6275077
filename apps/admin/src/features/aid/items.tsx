import type { Commodity, Item } from '@tatyktuu/domain/aid';
import { itemLabel } from '@tatyktuu/locales';
import styles from './items.module.css';

interface ItemsProps {
  readonly items: readonly Item[];
  readonly commodities: readonly Commodity[];
}

/** Goods with their amounts, one a line. */
export function Items({ items, commodities }: ItemsProps) {
  return (
    <ul className={styles.items}>
      {items.map(({ commodityId, quantity }) => {
        const commodity = commodities.find(({ id }) => id === commodityId);
        return commodity && <li key={commodityId}>{itemLabel(quantity, commodity)}</li>;
      })}
    </ul>
  );
}
