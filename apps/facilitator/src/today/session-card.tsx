import { plural, t } from '@lingui/core/macro';
import { countMarks, type Session } from '@tatyktuu/domain/workshops';
import { formatTime, programmeWords } from '@tatyktuu/locales';
import { useHeld } from '../notebook-context.tsx';
import { parcelLines } from '../reading/parcels.ts';
import { groupsOf, ownClosing, unitOfSession } from '../reading/sessions.ts';
import { addressOf } from '../route.ts';
import styles from './today.module.css';

/** The session of now, as large as what it is. */
export function SessionCard({ session }: { readonly session: Session }) {
  const held = useHeld();
  const groups = groupsOf(session, held);
  const { expected, unmarked } = countMarks(session, groups);
  const parcels = parcelLines(held, session).filter(({ standing }) => standing === null).length;
  const unit = unitOfSession(session, held);
  const people = plural(expected, { one: '# person', other: '# people' });
  const { opened, report } = session;
  const closed = ownClosing(session, held) !== undefined;
  const atItsEnd = closed || (opened && report && unmarked === 0);
  const part = closed && !report ? 'report' : atItsEnd ? 'close' : 'people';
  const food = plural(parcels, { one: '# parcel', other: '# parcels' });
  return (
    <section className={styles.card}>
      <p className={styles.when}>
        {formatTime(session.at)}
        {session.place && ` · ${session.place}`}
      </p>
      <h2 className={styles.group}>{groups.map(({ name }) => name).join(', ')}</h2>
      {unit && <p className={styles.unit}>{programmeWords(unit.title)}</p>}
      <p className={styles.counts}>{parcels > 0 ? `${people}, ${food}` : people}</p>
      {closed && !report && (
        <p className={styles.unit}>{t`The session is closed; its report is still to write.`}</p>
      )}
      <a className={styles.start} href={addressOf({ at: 'session', id: session.id, part })}>
        {unmarked === expected ? t`Begin` : t`Go on`}
      </a>
    </section>
  );
}
