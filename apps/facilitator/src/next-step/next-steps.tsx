import { t } from '@lingui/core/macro';
import type { Session } from '@tatyktuu/domain/workshops';
import { useState } from 'react';
import { StateSign } from '../item-state/state-sign.tsx';
import { useHeld, usePage } from '../notebook-context.tsx';
import { stateOfFact } from '../reading/item-state.ts';
import { type RosterLine, rosterLines } from '../reading/roster.ts';
import styles from './next-step.module.css';
import { NextStepSheet } from './next-step-sheet.tsx';

/** The next steps of those who came, one tap each. */
export function NextSteps({ session }: { readonly session: Session }) {
  const held = useHeld();
  const page = usePage();
  const [chosen, setChosen] = useState<RosterLine | null>(null);
  const lines = rosterLines(session, held).filter(({ mark, nextStep }) => nextStep || isHere(mark?.presence));
  const kept = lines.filter(({ nextStep }) => nextStep).length;
  const people = lines.length;
  if (people === 0) return null;
  return (
    <details className={styles.steps}>
      <summary>
        {t`Next steps of the participants`} <span>{t`${kept} of ${people}`}</span>
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line.personId}>
            <button type="button" className={styles.row} onClick={() => setChosen(line)}>
              <span className={styles.name}>{line.fullName}</span>
              <span className={styles.text}>
                {line.nextStep ? (line.nextStep.text ?? t`removed by request`) : t`write down`}{' '}
                <StateSign state={line.nextStep && stateOfFact(line.nextStep.fact, page)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {chosen && <NextStepSheet session={session} line={chosen} onClose={() => setChosen(null)} />}
    </details>
  );
}

function isHere(presence: string | undefined): boolean {
  return presence !== undefined && presence !== 'absent' && presence !== 'excused';
}
