import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { type AbsenceReason, absenceReasons } from '@tatyktuu/domain/families';
import type { FamilyId, PersonId } from '@tatyktuu/domain/kernel';
import { absenceReasonLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { DayField, FormDialog } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';

/** A foreseen time away: it counts as excused and is no drop-out. */
export function PlanAbsence({
  familyId,
  personId,
  onClose,
}: {
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const [reason, setReason] = useState<AbsenceReason>('migration');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const save = async () => {
    const absence = { reason, from: from === '' ? null : from, until: until === '' ? null : until };
    const sent = await send([{ kind: 'plan-absence', familyId, personId, absence }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Note a time away`}
      action={<Trans>Save</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <NativeSelect
        label={t`Why`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value as AbsenceReason)}
        data={absenceReasons.map((value) => ({ value, label: absenceReasonLabel(value) }))}
      />
      <DayField label={t`From`} value={from} onChange={setFrom} required={false} />
      <DayField
        label={t`Last day away`}
        description={t`Leave it empty while no return is foreseen.`}
        value={until}
        onChange={setUntil}
        required={false}
      />
    </FormDialog>
  );
}
