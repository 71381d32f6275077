import { Trans, useLingui } from '@lingui/react/macro';
import type { Family } from '@tatyktuu/domain/families';
import { type ReactNode, useState } from 'react';
import { DayField, FormDialog } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import css from './family.module.css';

/** Ends a family's part in the programme from a day on, after saying what that does and what it does not. */
export function WithdrawFamily({
  family,
  onClose,
}: {
  readonly family: Family;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const [on, setOn] = useState(today);
  const { send, pending, problem } = useSubmit();
  const withdraw = async () => {
    const sent = await send([{ kind: 'withdraw-family', familyId: family.id, on }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Withdraw the family?`}
      action={<Trans>Withdraw the family</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void withdraw()}
      onClose={onClose}
    >
      <ul className={css.effects}>
        <li>
          <Trans>Its people leave their groups on that day, and the facilitators' phones let go of it.</Trans>
        </li>
        <li>
          <Trans>New rounds of food aid no longer list it.</Trans>
        </li>
        <li>
          <Trans>Food it is already listed for stays due to it and can still be handed over.</Trans>
        </li>
        <li>
          <Trans>
            What it attended and received stays recorded. What a facilitator recorded before hearing of this
            comes to you for a decision. The family can be enrolled again.
          </Trans>
        </li>
      </ul>
      <DayField
        label={t`First day it no longer takes part`}
        value={on}
        onChange={setOn}
        max={today}
        {...(family.enrolledOn === null ? {} : { min: family.enrolledOn })}
      />
    </FormDialog>
  );
}
