import { t } from '@lingui/core/macro';
import type { CommandBody } from '@tatyktuu/domain/door';
import { excuses, presences, type Session } from '@tatyktuu/domain/workshops';
import { excuseLabel, presenceLabel } from '@tatyktuu/locales';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { PresenceIcon } from '../frame/icons.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { stateWords } from '../item-state/state-words.ts';
import type { ItemState } from '../reading/item-state.ts';
import { hasMissed } from '../reading/make-up.ts';
import type { RosterLine } from '../reading/roster.ts';
import { markOf, unmarkOf } from '../roster/mark.ts';
import styles from './presence-sheet.module.css';

interface PresenceSheetProps {
  readonly session: Session;
  readonly line: RosterLine;
  readonly state: ItemState | null;
  readonly onChoose: (body: CommandBody) => void;
  readonly onNextStep: () => void;
  readonly onMakeUp: () => void;
  readonly onClose: () => void;
}

/** Every mark there is, for what a tap does not reach; and what else belongs to a person at a session. */
export function PresenceSheet(props: PresenceSheetProps) {
  const { session, line, state, onChoose, onNextStep, onMakeUp, onClose } = props;
  const [excusing, setExcusing] = useState(false);
  const excuse = line.mark?.excuse;
  if (excusing) {
    return (
      <Sheet key="excuse" title={t`Why excused?`} onClose={onClose}>
        <p className={styles.hint}>{t`Excused counts as attended. Nobody has to say why.`}</p>
        <ul className={styles.list}>
          {[...excuses].reverse().map((one) => (
            <li key={one}>
              <Button
                kind="quiet"
                onClick={() => onChoose(markOf(session, line, { presence: 'excused', excuse: one }))}
              >
                {excuseLabel(one)}
              </Button>
            </li>
          ))}
        </ul>
      </Sheet>
    );
  }
  return (
    <Sheet key="presence" title={line.fullName} onClose={onClose}>
      {state && <p className={styles.state}>{stateWords(state)}</p>}
      <ul className={styles.list}>
        {presences.map((presence) => (
          <li key={presence}>
            <button
              type="button"
              className={styles.presence}
              aria-pressed={line.mark?.presence === presence}
              onClick={() =>
                presence === 'excused'
                  ? setExcusing(true)
                  : onChoose(markOf(session, line, { presence, excuse: null }))
              }
            >
              <PresenceIcon presence={presence} />
              {presence === 'excused' && excuse
                ? `${presenceLabel(presence)}: ${excuseLabel(excuse)}`
                : presenceLabel(presence)}
            </button>
          </li>
        ))}
        {line.mark && (
          <li>
            <button
              type="button"
              className={styles.presence}
              onClick={() => onChoose(unmarkOf(session, line))}
            >
              <PresenceIcon presence="unmarked" />
              {t`Take the mark back`}
            </button>
          </li>
        )}
      </ul>
      <div className={styles.more}>
        {(line.makeUp || hasMissed(session, line)) && (
          <Button kind="quiet" onClick={onMakeUp}>
            {line.makeUp ? t`Made up: see` : t`Make up for the session`}
          </Button>
        )}
        <Button kind="quiet" onClick={onNextStep}>
          {line.nextStep ? t`Next step: see` : t`Write down the next step`}
        </Button>
      </div>
    </Sheet>
  );
}
