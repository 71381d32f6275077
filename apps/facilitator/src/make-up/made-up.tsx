import { t } from '@lingui/core/macro';
import type { MakeUp, Session } from '@tatyktuu/domain/workshops';
import { formatDay } from '@tatyktuu/locales';
import { Button } from '../frame/button.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { StateSign } from '../item-state/state-sign.tsx';
import type { Held } from '../notebook/port.ts';
import { useHeld, usePage } from '../notebook-context.tsx';
import { stateOfFact } from '../reading/item-state.ts';
import type { RosterLine } from '../reading/roster.ts';
import { groupsOf } from '../reading/sessions.ts';
import { useWrite } from '../writing/use-write.ts';
import styles from './make-up.module.css';

interface MadeUpProps {
  readonly session: Session;
  readonly line: RosterLine;
  readonly makeUp: MakeUp;
  readonly onClose: () => void;
}

/** A make-up as it was recorded, and the way to take a wrong one back. */
export function MadeUp({ session, line, makeUp, onClose }: MadeUpProps) {
  const held = useHeld();
  const page = usePage();
  const write = useWrite();
  const takeBack = async () => {
    onClose();
    const body = { kind: 'withdraw-make-up', sessionId: session.id, personId: line.personId } as const;
    await write([body], t`The make-up is taken back`);
  };
  return (
    <Sheet title={line.fullName} onClose={onClose}>
      <p>
        {madeUpWords(makeUp, held)} <StateSign state={stateOfFact(makeUp.fact, page)} words />
      </p>
      <p className={styles.hint}>{t`The session counts as attended.`}</p>
      <Button kind="quiet" onClick={() => void takeBack()}>{t`Take the make-up back`}</Button>
    </Sheet>
  );
}

/** "Made up by a visit on 27 August". */
export function madeUpWords(makeUp: MakeUp, held: Held): string {
  const day = formatDay(makeUp.on);
  const other = makeUp.with && held.world.get('session', makeUp.with);
  if (makeUp.with === null) return t`Made up by a visit: ${day}`;
  const group = other
    ? groupsOf(other, held)
        .map(({ name }) => name)
        .join(', ')
    : t`another group`;
  return t`Made up with ${group}: ${day}`;
}
