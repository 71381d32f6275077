import { t } from '@lingui/core/macro';
import type { Session } from '@tatyktuu/domain/workshops';
import { useState } from 'react';
import { Reason } from '../frame/reason.tsx';
import { Empty, Notice } from '../frame/states.tsx';
import { usePage } from '../notebook-context.tsx';
import type { RosterLine } from '../reading/roster.ts';
import { nextMark } from './mark.ts';
import { PresenceSheet } from './presence-sheet.tsx';
import styles from './roster.module.css';
import { RosterRow } from './roster-row.tsx';
import type { RosterInHand } from './use-roster.ts';

interface RosterProps {
  readonly session: Session;
  readonly roster: RosterInHand;
}

/** Who is expected, and who came: one tap each. */
export function Roster({ session, roster }: RosterProps) {
  const { lines, refusal, change } = roster;
  const { entries } = usePage();
  const [chosen, setChosen] = useState<RosterLine | null>(null);
  if (lines.length === 0) {
    return (
      <Empty title={t`Nobody is in this group on that day`}>
        {t`Ask the office to put people into the group.`}
      </Empty>
    );
  }
  return (
    <>
      {refusal && (
        <Notice>
          <Reason refusal={refusal} />
        </Notice>
      )}
      <ul className={styles.list}>
        {lines.map((line) => (
          <RosterRow
            key={line.personId}
            line={line}
            disabled={refusal !== null}
            entry={entries.findLast(
              ({ body }) =>
                'personId' in body &&
                'sessionId' in body &&
                body.personId === line.personId &&
                body.sessionId === session.id,
            )}
            onTap={() => change(line, nextMark(session, line))}
            onMore={() => setChosen(line)}
          />
        ))}
      </ul>
      {chosen && (
        <PresenceSheet
          session={session}
          line={chosen}
          onClose={() => setChosen(null)}
          onChoose={(body) => {
            setChosen(null);
            change(chosen, body);
          }}
        />
      )}
    </>
  );
}
