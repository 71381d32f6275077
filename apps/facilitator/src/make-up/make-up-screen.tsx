import { t } from '@lingui/core/macro';
import { formatDay, programmeWords } from '@tatyktuu/locales';
import { useState } from 'react';
import { Frame } from '../frame/frame.tsx';
import { CheckIcon, ForwardIcon } from '../frame/icons.tsx';
import { Empty } from '../frame/states.tsx';
import { StateSign } from '../item-state/state-sign.tsx';
import { useHeld, usePage } from '../notebook-context.tsx';
import { stateOfFact } from '../reading/item-state.ts';
import { type Missed, missedAt, missedHere } from '../reading/make-up.ts';
import { unitOfSession } from '../reading/sessions.ts';
import { madeUpWords } from './made-up.tsx';
import styles from './make-up.module.css';
import { MakeUpSheet } from './make-up-sheet.tsx';

/** Who missed a session and may make up for it: of one session, or of all on this phone. */
export function MakeUpScreen({ id }: { readonly id: string | null }) {
  const held = useHeld();
  const [chosen, setChosen] = useState<Missed | null>(null);
  const session = id === null ? undefined : held.world.get('session', id);
  const missed = session ? missedAt(session, held) : missedHere(held);
  const back = session
    ? ({ at: 'session', id: session.id, part: 'close' } as const)
    : ({ at: 'today' } as const);
  return (
    <Frame title={t`Make-ups`} below={session ? formatDay(session.on) : ''} back={back}>
      {missed.length === 0 ? (
        <Empty title={t`Nobody has anything to make up for`}>
          {t`Whoever is marked absent appears here. An excused absence counts as attended.`}
        </Empty>
      ) : (
        <p className={styles.hint}>
          {t`Arrange a visit only in the way that the person has named as safe. See the person alone.`}
        </p>
      )}
      <ul className={styles.list}>
        {missed.map((one) => (
          <MissedRow
            key={`${one.session.id}/${one.line.personId}`}
            missed={one}
            onTap={() => setChosen(one)}
          />
        ))}
      </ul>
      {chosen && <MakeUpSheet session={chosen.session} line={chosen.line} onClose={() => setChosen(null)} />}
    </Frame>
  );
}

function MissedRow({ missed, onTap }: { readonly missed: Missed; readonly onTap: () => void }) {
  const held = useHeld();
  const page = usePage();
  const { session, line, makeUp } = missed;
  const unit = unitOfSession(session, held);
  const what = [formatDay(session.on, undefined, 'short'), unit && programmeWords(unit.title)];
  return (
    <li>
      <button type="button" className={styles.row} onClick={onTap}>
        <span className={styles.who}>
          <span className={styles.name}>{line.fullName}</span>
          <span className={styles.below}>{what.filter(Boolean).join(' · ')}</span>
          {makeUp && (
            <span className={styles.done}>
              {madeUpWords(makeUp, held)} <StateSign state={stateOfFact(makeUp.fact, page)} />
            </span>
          )}
        </span>
        {makeUp ? <CheckIcon /> : <ForwardIcon />}
      </button>
    </li>
  );
}
