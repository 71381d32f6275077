import { Trans, useLingui } from '@lingui/react/macro';
import type { Tie } from '@tatyktuu/domain/families';
import { tieLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../../language/language.tsx';
import { DayField, FormDialog } from '../../../../page/index.ts';
import { useMe } from '../../../../session.ts';
import { useSubmit } from '../../../../submit.ts';
import type { FamilySeen } from '../contact-seen.ts';

/** A marriage or a guardianship ends from a day on; what was wrong from the start is undone in the timeline instead. */
export function EndTie({
  family,
  tie,
  onClose,
}: {
  readonly family: FamilySeen;
  readonly tie: Tie;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const [on, setOn] = useState(today);
  const end = async () => {
    const sent = await send([{ kind: 'end-tie', familyId: family.id, tieId: tie.id, on }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`End: ${tieLabel(tie.kind)}`}
      action={<Trans>Record</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void end()}
      onClose={onClose}
    >
      <p>
        <Trans>
          It stays visible for the days before. If it never was so, undo it under “What happened”.
        </Trans>
      </p>
      <DayField
        label={t`First day it no longer holds`}
        value={on}
        onChange={setOn}
        max={today}
        {...(tie.from === null ? {} : { min: tie.from })}
      />
    </FormDialog>
  );
}
