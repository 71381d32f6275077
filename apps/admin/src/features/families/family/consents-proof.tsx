import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { type ConsentProof, consentProofs } from '@tatyktuu/domain/families';
import type { Day } from '@tatyktuu/domain/kernel';
import { consentProofLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { DayField } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import css from './consents.module.css';
import type { ConsentPaper } from './consents-on-paper.ts';

/** How it is known that somebody agreed: the proof, who was there besides, and when. */
export function ProofFields({
  paper: { proof, witness, on },
  onProof,
  onWitness,
  onDay,
}: {
  readonly paper: Pick<ConsentPaper, 'proof' | 'witness' | 'on'>;
  readonly onProof: (proof: ConsentProof) => void;
  readonly onWitness: (witness: string) => void;
  readonly onDay: (day: Day | '') => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  return (
    <div className={css.row}>
      <NativeSelect
        label={t`Proof`}
        value={proof}
        onChange={(event) => onProof(event.currentTarget.value as ConsentProof)}
        data={consentProofs.map((value) => ({ value, label: consentProofLabel(value) }))}
      />
      <TextInput
        label={t`Witness`}
        value={witness}
        onChange={(event) => onWitness(event.currentTarget.value)}
        maxLength={200}
        required={proof !== 'signature'}
      />
      <DayField label={t`Given on`} value={on} onChange={onDay} max={today} />
    </div>
  );
}
