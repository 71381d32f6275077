import { plural, t } from '@lingui/core/macro';
import type { CommandBody } from '@tatyktuu/domain/door';
import { countMarks, type Session } from '@tatyktuu/domain/workshops';
import { presenceLabel } from '@tatyktuu/locales';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Reason } from '../frame/reason.tsx';
import { useSnack } from '../frame/snack.tsx';
import { Empty, Notice } from '../frame/states.tsx';
import { useHeld, useNotebook, usePage } from '../notebook-context.tsx';
import { type RosterLine, rosterLines } from '../reading/roster.ts';
import { groupsOf } from '../reading/sessions.ts';
import { markOf, nextMark } from './mark.ts';
import { PresenceSheet } from './presence-sheet.tsx';
import styles from './roster.module.css';
import { RosterRow } from './roster-row.tsx';

/** Who is expected, and who came: one tap each. */
export function Roster({ session }: { readonly session: Session }) {
  const held = useHeld();
  const { entries } = usePage();
  const notebook = useNotebook();
  const show = useSnack();
  const [chosen, setChosen] = useState<RosterLine | null>(null);
  const lines = rosterLines(session, held);
  const counts = countMarks(session, groupsOf(session, held));
  const { expected, unmarked } = counts;
  const here = counts.present + counts.late + counts['left-early'];
  const [first] = lines;
  const refusal = first
    ? notebook.check(markOf(session, first, { presence: 'present', excuse: null }))
    : null;

  const submit = async (bodies: readonly CommandBody[], text: string) => {
    const submissions = await notebook.submit(bodies);
    const ids = submissions.flatMap((one) => (one.ok && one.id ? [one.id] : []));
    if (ids.length > 0) show({ text, undo: () => void notebook.undo(ids) });
  };
  const change = (line: RosterLine, body: CommandBody) => void submit([body], wordsOf(line, body));
  const allPresent = () => {
    const marks = lines
      .filter(({ mark }) => mark === null)
      .map((line) => markOf(session, line, { presence: 'present', excuse: null }));
    const count = marks.length;
    void submit(marks, plural(count, { one: '# person marked present', other: '# people marked present' }));
  };

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
      <div className={styles.counter}>
        <p role="status">
          <strong>{t`${here} of ${expected}`}</strong>{' '}
          <span>
            {unmarked > 0
              ? plural(unmarked, { one: '# not marked', other: '# not marked' })
              : t`everybody is marked`}
          </span>
        </p>
        {!refusal && unmarked > 0 && (
          <div className={styles.all}>
            <Button kind="quiet" onClick={allPresent}>
              {unmarked === expected ? t`All present` : t`The rest present`}
            </Button>
          </div>
        )}
      </div>
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

/** What became of a person's mark. */
function wordsOf({ fullName }: RosterLine, body: CommandBody): string {
  return `${fullName}: ${body.kind === 'mark-attendance' ? presenceLabel(body.presence) : t`Not marked`}`;
}
