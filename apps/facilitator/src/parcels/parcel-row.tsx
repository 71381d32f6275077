import { plural, t } from '@lingui/core/macro';
import { instantOf } from '@tatyktuu/domain/kernel';
import { formatMoment } from '@tatyktuu/locales';
import { CheckIcon } from '../frame/icons.tsx';
import { StateSign } from '../item-state/state-sign.tsx';
import { useHeld, usePage } from '../notebook-context.tsx';
import { stateOfParcel } from '../reading/item-state.ts';
import type { ParcelLine } from '../reading/parcels.ts';
import { addressOf } from '../route.ts';
import { collectorName } from './collector-name.ts';
import { DueItems, Why } from './entitlement.tsx';
import { familyName } from './family-name.ts';
import styles from './parcels.module.css';
import { TakeBack } from './take-back.tsx';

interface ParcelRowProps {
  readonly line: ParcelLine;
  /** The session from which one came, to go back to. */
  readonly from: string | null;
}

export function ParcelRow({ line, from }: ParcelRowProps) {
  const { round, family, parcel, entitlement, standing, handOvers } = line;
  const held = useHeld();
  const me = held.bundle.account.id;
  const state = stateOfParcel(line, usePage(), held);
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
        <div className={styles.actions}>
          <p className={styles.done}>
            <CheckIcon />
            <span>
              {t`Handed over: ${when}`}
              <small>
                {handOvers.length > 1 ? t`Handed over more than once` : collectorName(line, standing)}{' '}
                <StateSign state={state} words />
              </small>
            </span>
          </p>
          <TakeBack line={line} handOver={handOvers.find(({ by }) => by === me) ?? standing} />
        </div>
      ) : (
        <div className={styles.actions}>
          <Why entitlement={entitlement} />
          <StateSign state={state} words />
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
