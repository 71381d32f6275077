import { t } from '@lingui/core/macro';
import { type ReceiptProof, receiptProofs } from '@tatyktuu/domain/aid';
import { receiptProofLabel } from '@tatyktuu/locales';
import { Choice } from '../frame/choice.tsx';
import styles from './hand-over.module.css';
import type { Receipt } from './receipt.ts';
import { SignaturePad } from './signature-pad.tsx';

interface ProofChoiceProps {
  readonly receipt: Receipt;
  readonly onChange: (receipt: Receipt) => void;
}

/** By what sign the parcel was received: never a picture of a finger. */
export function ProofChoice({ receipt, onChange }: ProofChoiceProps) {
  return (
    <div className={styles.step}>
      <Choice<ReceiptProof>
        legend={t`Proof of receipt`}
        options={receiptProofs.map((value) => ({ value, label: receiptProofLabel(value) }))}
        value={receipt.proof}
        onChange={(proof) => onChange({ ...receipt, proof })}
      />
      {receipt.proof === 'signature' ? (
        <SignaturePad onChange={(signature) => onChange({ ...receipt, signature })} />
      ) : (
        <label className={styles.field}>
          <span>{t`Name of the witness`}</span>
          <input
            autoComplete="off"
            maxLength={200}
            value={receipt.witness}
            onInput={(event) => onChange({ ...receipt, witness: event.currentTarget.value })}
          />
          <small>{t`The thumb-mark stays on the paper list. Never photograph it.`}</small>
        </label>
      )}
    </div>
  );
}
