import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import {
  type Consent,
  type ConsentProof,
  type ConsentPurpose,
  consentProofs,
  consentPurposes,
  type Family,
} from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { consentProofLabel, consentPurposeLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { newId } from '../../../device.ts';
import { DayField, FormDialog } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';

export function GiveConsent({
  family,
  onClose,
}: {
  readonly family: Family;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const [consentId] = useState(newId);
  const [personId, setPersonId] = useState(family.members[0]?.id ?? '');
  const [purpose, setPurpose] = useState<ConsentPurpose>('programme');
  const [proof, setProof] = useState<ConsentProof>('signature');
  const [wording, setWording] = useState('');
  const [on, setOn] = useState(today);
  const save = async () => {
    const sent = await send([
      { kind: 'give-consent', familyId: family.id, consentId, personId, purpose, wording, proof, on },
    ]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Record consent`}
      action={<Trans>Record the consent</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <NativeSelect
        label={t`Who`}
        value={personId}
        onChange={(event) => setPersonId(event.currentTarget.value)}
        data={family.members.map(({ id, fullName }) => ({ value: id, label: fullName }))}
      />
      <NativeSelect
        label={t`Purpose`}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value as ConsentPurpose)}
        data={consentPurposes.map((value) => ({ value, label: consentPurposeLabel(value) }))}
      />
      <NativeSelect
        label={t`Proof`}
        value={proof}
        onChange={(event) => setProof(event.currentTarget.value as ConsentProof)}
        data={consentProofs.map((value) => ({ value, label: consentProofLabel(value) }))}
      />
      <TextInput
        label={t`Which wording was read out`}
        description={t`Its name or version, as it stands on the form`}
        value={wording}
        onChange={(event) => setWording(event.currentTarget.value)}
        maxLength={200}
        required
      />
      <DayField label={t`Given on`} value={on} onChange={setOn} max={today} />
    </FormDialog>
  );
}

export function WithdrawConsent({
  familyId,
  consent,
  onClose,
}: {
  readonly familyId: FamilyId;
  readonly consent: Consent;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const [on, setOn] = useState(today);
  const save = async () => {
    const sent = await send([{ kind: 'withdraw-consent', familyId, consentId: consent.id, on }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Withdraw consent`}
      action={<Trans>Withdraw</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p>{consentPurposeLabel(consent.purpose)}</p>
      <p>
        <Trans>It ends from this day on. Nothing that was recorded or earned before is taken back.</Trans>
      </p>
      <DayField label={t`Taken back on`} value={on} onChange={setOn} min={consent.givenOn} max={today} />
    </FormDialog>
  );
}
