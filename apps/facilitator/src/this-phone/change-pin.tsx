import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { ChoosePin } from '../enrol/choose-pin.tsx';
import { useSnack } from '../frame/snack.tsx';
import { useGateState } from '../gate/gate-context.tsx';
import styles from './this-phone.module.css';

/** New digits in the place of those that opened the notebook. */
export function ChangePin({ onClose }: { readonly onClose: () => void }) {
  const state = useGateState();
  const show = useSnack();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<'pin-in-use' | 'pin-unfit' | null>(null);
  const change = async (pin: string) => {
    if (state.at !== 'open') return;
    setBusy(true);
    const outcome = await state.opened.changePin(pin);
    setBusy(false);
    if (outcome.kind !== 'changed')
      return setProblem(outcome.kind === 'pin-unfit' ? 'pin-unfit' : 'pin-in-use');
    show({ text: t`The new digits are in use.` });
    onClose();
  };
  return (
    <div className={styles.over}>
      <ChoosePin busy={busy} problem={problem} onChosen={(pin) => void change(pin)} onGiveUp={onClose} />
    </div>
  );
}
