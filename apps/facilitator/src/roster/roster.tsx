import { t } from '@lingui/core/macro';
import type { Session } from '@tatyktuu/domain/workshops';
import { lazy, Suspense, useState } from 'react';
import { Reason } from '../frame/reason.tsx';
import { Empty, Notice } from '../frame/states.tsx';
import { useHeld, usePage } from '../notebook-context.tsx';
import { stateOfMark } from '../reading/item-state.ts';
import type { RosterLine } from '../reading/roster.ts';
import { nextMark } from './mark.ts';
import styles from './roster.module.css';
import { RosterRow } from './roster-row.tsx';
import { loadMakeUpSheet, loadNextStepSheet, loadPresenceSheet } from './seldom-parts.ts';
import type { RosterInHand } from './use-roster.ts';

const PresenceSheet = lazy(loadPresenceSheet);
const NextStepSheet = lazy(loadNextStepSheet);
const MakeUpSheet = lazy(loadMakeUpSheet);

interface RosterProps {
  readonly session: Session;
  readonly roster: RosterInHand;
}

/** Somebody whose row was pressed, as it was then: a mark that came meanwhile is not replaced unseen. */
interface Chosen {
  readonly line: RosterLine;
  readonly sheet: 'presence' | 'next-step' | 'make-up';
}

/** Who is expected, and who came: one tap each. */
export function Roster({ session, roster }: RosterProps) {
  const { lines, refusal, change } = roster;
  const page = usePage();
  const held = useHeld();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const close = () => setChosen(null);
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
            state={stateOfMark(session, line, page, held)}
            onTap={() => change(line, nextMark(session, line))}
            onMore={() => setChosen({ line, sheet: 'presence' })}
          />
        ))}
      </ul>
      <Suspense fallback={null}>
        {chosen?.sheet === 'presence' && (
          <PresenceSheet
            session={session}
            line={chosen.line}
            state={stateOfMark(session, chosen.line, page, held)}
            onClose={close}
            onNextStep={() => setChosen({ ...chosen, sheet: 'next-step' })}
            onMakeUp={() => setChosen({ ...chosen, sheet: 'make-up' })}
            onChoose={(body) => {
              close();
              change(chosen.line, body);
            }}
          />
        )}
        {chosen?.sheet === 'next-step' && (
          <NextStepSheet session={session} line={chosen.line} onClose={close} />
        )}
        {chosen?.sheet === 'make-up' && <MakeUpSheet session={session} line={chosen.line} onClose={close} />}
      </Suspense>
    </>
  );
}
