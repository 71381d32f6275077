import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { type Ending, type Family, standingOf } from '@tatyktuu/domain/families';
import { standingLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../../language/language.tsx';
import { DayField, FormDialog } from '../../../../page/index.ts';
import { useMe } from '../../../../session.ts';
import { useSubmit } from '../../../../submit.ts';
import css from '../family.module.css';

const ways = ['completed', 'withdrawn', 'moved'] as const satisfies readonly Ending[];

/** Ends a family's way in the programme from a day on, after saying what that does and what it does not. */
export function EndFamily({
  family,
  onClose,
}: {
  readonly family: Family;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const { today } = useMe();
  const wasEnrolled = standingOf(family) === 'enrolled';
  const [as, setAs] = useState<Ending>(wasEnrolled ? 'withdrawn' : 'not-selected');
  const [on, setOn] = useState(today);
  const { send, pending, problem } = useSubmit();
  const end = async () => {
    const sent = await send([{ kind: 'withdraw-family', familyId: family.id, on, as }]);
    if (sent?.refusals.length === 0) onClose();
  };
  if (!wasEnrolled) {
    return (
      <FormDialog
        title={t`Not select the family?`}
        action={<Trans>Not selected</Trans>}
        pending={pending}
        problem={problem}
        onSubmit={() => void end()}
        onClose={onClose}
      >
        <p>
          <Trans>
            It stays in the registry, so that nobody writes it down again, and can be nominated anew.
          </Trans>
        </p>
        <DayField label={t`Decided on`} value={on} onChange={setOn} max={today} />
      </FormDialog>
    );
  }
  return (
    <FormDialog
      title={t`End the family's part in the programme?`}
      action={<Trans>End it</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void end()}
      onClose={onClose}
    >
      <NativeSelect
        label={t`How it ends`}
        value={as}
        onChange={(event) => setAs(event.currentTarget.value as Ending)}
        data={ways.map((value) => ({ value, label: standingLabel(value) }))}
      />
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
