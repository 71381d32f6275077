import { t } from '@lingui/core/macro';
import { addressOf, type SessionPart } from '../route.ts';
import styles from './session-parts.module.css';

interface SessionPartsProps {
  readonly id: string;
  readonly part: SessionPart;
  /** Whether there are any parcels to speak of. */
  readonly parcels: boolean;
}

/** The parts of a session, one tap from one another. */
export function SessionParts({ id, part, parcels }: SessionPartsProps) {
  const names: Readonly<Record<SessionPart, string>> = {
    people: t`People`,
    parcels: t`Parcels`,
    report: t`Report`,
    close: t({ message: 'Close', context: 'session' }),
  };
  const shown: readonly SessionPart[] = ['people', 'parcels', 'report', 'close'];
  return (
    <nav className={styles.parts} aria-label={t`Parts of the session`}>
      {shown
        .filter((one) => parcels || one !== 'parcels')
        .map((one) => (
          <a
            key={one}
            href={addressOf({ at: 'session', id, part: one })}
            aria-current={one === part ? 'page' : undefined}
          >
            {names[one]}
          </a>
        ))}
    </nav>
  );
}
