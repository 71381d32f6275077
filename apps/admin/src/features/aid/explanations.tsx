import type { Commodity, Entitlement } from '@tatyktuu/domain/aid';
import { explanationSentence } from '@tatyktuu/locales';
import styles from './explanations.module.css';

interface ExplanationsProps {
  readonly entitlement: Entitlement;
  readonly commodities: readonly Commodity[];
}

/** Why a family gets what it gets: each line of the basket in a sentence or two. */
export function Explanations({ entitlement, commodities }: ExplanationsProps) {
  const sentences = entitlement.lines.flatMap((line) => {
    const commodity = commodities.find(({ id }) => id === line.commodityId);
    return commodity ? [explanationSentence(line, commodity)] : [];
  });
  return (
    <ul className={styles.explanations}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
