import { plural, t } from '@lingui/core/macro';
import { instantOf } from '@tatyktuu/domain/kernel';
import { formatMoment } from '@tatyktuu/locales';
import { CheckIcon } from '../frame/icons.tsx';
import type { ParcelLine } from '../reading/parcels.ts';
import { addressOf } from '../route.ts';
import { DueItems, Why } from './entitlement.tsx';
import styles from './parcels.module.css';

interface ParcelRowProps {
  readonly line: ParcelLine;
  /** The session from which one came, to go back to. */
  readonly from: string | null;
}

export function ParcelRow({ line, from }: ParcelRowProps) {
  const { round, family, parcel, entitlement, standing } = line;
  const name = familyName(line);
  const when = standing ? formatMoment(instantOf(standing.at)) : '';
  const expected = parcel.household;
  const people = plural(expected, { one: '# person', other: '# people' });
  return (
    <li className={styles.parcel}>
      <h2 className={styles.family}>{name}</h2>
      <p className={styles.people}>
        {people} · {round.title}
      </p>
      <DueItems items={standing?.items ?? entitlement.items} />
      {standing ? (
        <p className={styles.done}>
          <CheckIcon />
          {t`Handed over: ${when}`}
        </p>
      ) : (
        <div className={styles.actions}>
          <Why entitlement={entitlement} />
          {entitlement.items.length > 0 && (
            <a
              className={styles.handOver}
              href={addressOf({ at: 'hand-over', roundId: round.id, familyId: family.id, from })}
              aria-label={t`Hand over to ${name}`}
            >
              {t`Hand over`}
            </a>
          )}
        </div>
      )}
    </li>
  );
}

/** "12 · Асановдор", as the list and the parcel have it. */
export function familyName({ family }: Pick<ParcelLine, 'family'>): string {
  return family.number === null ? family.name : `${family.number} · ${family.name}`;
}
