import { useGate } from '../gate/gate-context.tsx';
import type { EnrolProblem } from '../gate/gate-state.ts';
import { ChoosePin } from './choose-pin.tsx';

/** Somebody has signed in and gets a PIN of her own. */
export function Enrolling({
  busy,
  problem,
}: {
  readonly busy: boolean;
  readonly problem: EnrolProblem | null;
}) {
  const gate = useGate();
  return (
    <ChoosePin
      busy={busy}
      problem={problem}
      onChosen={(pin) => void gate.enrol(pin)}
      onGiveUp={() => gate.goToSignIn()}
    />
  );
}
