import { t } from '@lingui/core/macro';
import type { Session, SessionReport } from '@tatyktuu/domain/workshops';
import { mannerLabel } from '@tatyktuu/locales';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Choice } from '../frame/choice.tsx';
import { Reason } from '../frame/reason.tsx';
import { Notice } from '../frame/states.tsx';
import { StateSign } from '../item-state/state-sign.tsx';
import { useHeld, useNotebook, usePage } from '../notebook-context.tsx';
import { stateOfEntry } from '../reading/item-state.ts';
import { unitOfSession } from '../reading/sessions.ts';
import { go } from '../route.ts';
import { useWrite } from '../writing/use-write.ts';
import { Activities } from './activities.tsx';
import { type Draft, draftOf, reportOf } from './draft.ts';
import { Minutes } from './minutes.tsx';
import styles from './report.module.css';

type Answer = 'yes' | 'no';

/** The report of a session, in six answers. Nothing is written in words: words tell too much. */
export function Report({ session }: { readonly session: Session }) {
  const held = useHeld();
  const notebook = useNotebook();
  const write = useWrite();
  const { entries } = usePage();
  const entry = entries.findLast(
    ({ body }) => body.kind === 'report-session' && body.sessionId === session.id,
  );
  const unit = unitOfSession(session, held);
  const [draft, setDraft] = useState<Draft>(() => draftOf(session.report, unit));
  const [tried, setTried] = useState(false);
  const report = reportOf(draft, unit);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const command = report && ({ kind: 'report-session', sessionId: session.id, report } as const);
  const refusal = command && notebook.check(command);
  const submit = async () => {
    setTried(true);
    if (!command || refusal) return;
    const taking = session.report ? 'undoable' : 'lasting';
    if (await write([command], t`The report is kept`, taking))
      go({ at: 'session', id: session.id, part: 'close' });
  };
  const yesNo = (legend: string, name: 'bothFacilitators' | 'materials' | 'safetyConcern') => (
    <Choice<Answer>
      legend={legend}
      options={[
        { value: 'yes', label: t`Yes` },
        { value: 'no', label: t`No` },
      ]}
      value={draft[name] === null ? null : draft[name] ? 'yes' : 'no'}
      onChange={(answer) => set({ [name]: answer === 'yes' })}
    />
  );

  return (
    <div className={styles.report}>
      {session.report && (
        <Notice>
          {t`This session is reported. What you change replaces the report.`}{' '}
          <StateSign state={entry ? stateOfEntry(entry) : null} words />
        </Notice>
      )}
      {unit && unit.activities.length > 0 && (
        <Activities unit={unit} outcomes={draft.outcomes} onChange={(outcomes) => set({ outcomes })} />
      )}
      <Minutes planned={unit?.minutes ?? 0} value={draft.minutes} onChange={(minutes) => set({ minutes })} />
      {yesNo(t`Were both facilitators there?`, 'bothFacilitators')}
      <Choice<SessionReport['manner']>
        legend={t`How was the session led?`}
        layout="column"
        options={(['participatory', 'lecturing'] as const).map((value) => ({
          value,
          label: mannerLabel(value),
        }))}
        value={draft.manner}
        onChange={(manner) => set({ manner })}
      />
      {yesNo(t`Were all the materials there?`, 'materials')}
      {yesNo(t`Is there a concern about anybody's safety?`, 'safetyConcern')}
      {draft.safetyConcern && (
        <Notice>
          {t`Don't write it down anywhere, and don't speak of it before others. Tell the safeguarding lead today, by voice. If somebody is in danger now, follow the safety plan first.`}
        </Notice>
      )}
      <div role="alert">
        {tried && !report && (
          <Notice>{t`Some answers are missing. Give each of them, then send the report.`}</Notice>
        )}
        {(tried || session.on > held.today) && refusal && (
          <Notice>
            <Reason refusal={refusal} />
          </Notice>
        )}
      </div>
      <Button onClick={() => void submit()}>{t`Send the report`}</Button>
    </div>
  );
}
