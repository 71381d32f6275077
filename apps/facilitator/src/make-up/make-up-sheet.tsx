import { t } from '@lingui/core/macro';
import type { Day, SessionId } from '@tatyktuu/domain/kernel';
import type { Session } from '@tatyktuu/domain/workshops';
import { formatDay, formatTime } from '@tatyktuu/locales';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Choice } from '../frame/choice.tsx';
import { Reason } from '../frame/reason.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { Notice } from '../frame/states.tsx';
import { useHeld, useNotebook } from '../notebook-context.tsx';
import { sessionsToSitIn } from '../reading/make-up.ts';
import type { RosterLine } from '../reading/roster.ts';
import { groupsOf } from '../reading/sessions.ts';
import { useWrite } from '../writing/use-write.ts';
import { MadeUp } from './made-up.tsx';
import styles from './make-up.module.css';

interface MakeUpSheetProps {
  readonly session: Session;
  readonly line: RosterLine;
  readonly onClose: () => void;
}

const VISIT = 'visit';

/** How somebody made up for a session that she missed: by a visit, or by sitting in with another group. */
export function MakeUpSheet({ session, line, onClose }: MakeUpSheetProps) {
  if (line.makeUp) return <MadeUp session={session} line={line} makeUp={line.makeUp} onClose={onClose} />;
  return <RecordMakeUp session={session} line={line} onClose={onClose} />;
}

function RecordMakeUp({ session, line, onClose }: MakeUpSheetProps) {
  const held = useHeld();
  const notebook = useNotebook();
  const write = useWrite();
  const [on, setOn] = useState<Day>(held.today);
  const [how, setHow] = useState<typeof VISIT | SessionId>(VISIT);
  const [tried, setTried] = useState(false);
  const others = sessionsToSitIn(session, held);
  const other = others.find(({ id }) => id === how);
  const { personId, fullName } = line;
  const body = {
    kind: 'record-make-up',
    sessionId: session.id,
    personId,
    on: other?.on ?? on,
    with: other?.id ?? null,
  } as const;
  const refusal = tried ? notebook.check(body) : null;
  const keep = async () => {
    setTried(true);
    if (notebook.check(body)) return;
    if (await write([body], t`${fullName} has made up for the session`)) onClose();
  };
  return (
    <Sheet title={fullName} onClose={onClose}>
      <p className={styles.hint}>{t`A session made up for counts as attended, once.`}</p>
      <Choice<string>
        legend={t`How was it made up?`}
        layout="column"
        options={[
          { value: VISIT, label: t`By a visit`, below: t`Alone with the person, not before the family.` },
          ...others.map((one) => ({
            value: one.id,
            label: t`By sitting in with another group`,
            below: [
              groupsOf(one, held)
                .map(({ name }) => name)
                .join(', '),
              `${formatDay(one.on, undefined, 'short')}, ${formatTime(one.at)}`,
            ].join(' · '),
          })),
        ]}
        value={how}
        onChange={setHow}
      />
      {!other && (
        <label className={styles.field}>
          <span>{t`On which day?`}</span>
          <input
            type="date"
            value={on}
            min={session.on}
            max={held.today}
            onInput={(event) => setOn(event.currentTarget.value)}
          />
        </label>
      )}
      <div role="alert">
        {refusal && (
          <Notice>
            <Reason refusal={refusal} />
          </Notice>
        )}
      </div>
      <Button onClick={() => void keep()}>{t`Made up for`}</Button>
    </Sheet>
  );
}
