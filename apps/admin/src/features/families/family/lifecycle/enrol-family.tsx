import { Trans, useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import type { Family } from '@tatyktuu/domain/families';
import { type ReactNode, useState } from 'react';
import { DayField, FormDialog, Notice } from '../../../../page/index.ts';
import { useMe } from '../../../../session.ts';
import { useSubmit } from '../../../../submit.ts';
import { useFormVersion } from './selection-form.ts';

/** Makes a family a target family from a day on; below the form's line it must be said why. */
export function EnrolFamily({
  family,
  onClose,
}: {
  readonly family: Family;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const { send, pending, problem } = useSubmit();
  const form = useFormVersion(family.assessment?.formVersion);
  const points = family.assessment?.points ?? null;
  const below = form !== undefined && (points === null || points < form.enrolFrom);
  const enrol = async () => {
    const said = below && reason.trim() !== '' ? { reason } : {};
    const sent = await send([{ kind: 'enrol-family', familyId: family.id, on, ...said }]);
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
      {below && (
        <>
          <Notice tone="wait">
            {points === null ? (
              <Trans>
                The score is not known any more; families are enrolled from {form.enrolFrom} points.
              </Trans>
            ) : (
              <Trans>
                {points} points; families are enrolled from {form.enrolFrom}. Whoever enrols this one says
                why.
              </Trans>
            )}
          </Notice>
          <Textarea
            label={t`Why it is enrolled all the same`}
            description={t`For the office alone. It is erased with the family's selection.`}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={500}
            required
          />
        </>
      )}
    </FormDialog>
  );
}
