import { Trans, useLingui } from '@lingui/react/macro';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { type ReactNode, useState } from 'react';
import { DayField, FormDialog } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';

/** Makes a registered family a target family from a day on. */
export function EnrolFamily({
  familyId,
  onClose,
}: {
  readonly familyId: FamilyId;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const [on, setOn] = useState(today);
  const { send, pending, problem } = useSubmit();
  const enrol = async () => {
    const sent = await send([{ kind: 'enrol-family', familyId, on }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Enrol the family`}
      action={<Trans>Enrol</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void enrol()}
      onClose={onClose}
    >
      <p>
        <Trans>An enrolled family takes part: its people can join groups, and it is due food aid.</Trans>
      </p>
      <DayField label={t`Enrolled from`} value={on} onChange={setOn} max={today} />
    </FormDialog>
  );
}
