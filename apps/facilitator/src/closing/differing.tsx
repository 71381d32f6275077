import { t } from '@lingui/core/macro';
import type { Presence, Session } from '@tatyktuu/domain/workshops';
import { presenceLabel } from '@tatyktuu/locales';
import { useHeld } from '../notebook-context.tsx';
import { differencesBetween } from '../reading/closing.ts';
import styles from './closing.module.css';
import type { Comparison } from './use-proof.ts';

interface DifferingProps {
  readonly session: Session;
  readonly comparison: Comparison;
}

/** Whom the two sides differ about, and how. */
export function Differing({ session, comparison }: DifferingProps) {
  const held = useHeld();
  if (comparison.kind !== 'different') return null;
  const { people, families } = differencesBetween(session, held, comparison.proof);
  if (people.length + families.length === 0) return null;
  return (
    <ul className={styles.differing}>
      {people.map(({ personId, fullName, here, there }) => {
        const [one, other] = [markWords(here), markWords(there)];
        return (
          <li key={personId}>
            <strong>{fullName}</strong>
            <span>{t`here: ${one}, at the office: ${other}`}</span>
          </li>
        );
      })}
      {families.map(({ familyId, name, only }) => (
        <li key={familyId}>
          <strong>{name}</strong>
          <span>
            {only === 'here'
              ? t`the parcel is handed over on this phone only`
              : t`the parcel is handed over at the office only`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function markWords(presence: Presence | null): string {
  return presence ? presenceLabel(presence) : t`Not marked`;
}
