import { Trans, useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { type ReactNode, useState } from 'react';
import { DayField, FormDialog } from '../../../../page/index.ts';
import { useMe } from '../../../../session.ts';
import { useSubmit } from '../../../../submit.ts';

/** Somebody named the family for the programme. */
export function NominateFamily({
  familyId,
  onClose,
}: {
  readonly familyId: FamilyId;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const [by, setBy] = useState('');
  const [on, setOn] = useState(today);
  const save = async () => {
    const sent = await send([{ kind: 'nominate-family', familyId, on, by }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Nominate the family`}
      action={<Trans>Nominate</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p>
        <Trans>
          A nominated family is proposed for the programme. It is not enrolled yet, and it is due nothing.
        </Trans>
      </p>
      <TextInput
        label={t`Who named the family`}
        description={t`An office or a person, such as the women's council. Leave it empty where nobody said. Not why.`}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
        maxLength={200}
      />
      <DayField label={t`Nominated on`} value={on} onChange={setOn} max={today} />
    </FormDialog>
  );
}
