import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { reportedDepartures } from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { departureLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../../language/language.tsx';
import { DayField, FormDialog } from '../../../../page/index.ts';
import { useMe } from '../../../../session.ts';
import { useSubmit } from '../../../../submit.ts';
import { type PersonSeen, useNameOf } from '../contact-seen.ts';
import css from '../family.module.css';

type How = (typeof reportedDepartures)[number];

/** Somebody leaves the family for good; what that ends is said before. */
export function NoteDeparture({
  familyId,
  person,
  onClose,
}: {
  readonly familyId: FamilyId;
  readonly person: PersonSeen;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const { today } = useMe();
  const name = useNameOf()(person);
  const { send, pending, problem } = useSubmit();
  const [how, setHow] = useState<How>('moved-out');
  const [on, setOn] = useState(today);
  const save = async () => {
    const sent = await send([{ kind: 'note-departure', familyId, personId: person.id, how, on }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`${name} leaves the family`}
      action={<Trans>Record</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <NativeSelect
        label={t`How`}
        value={how}
        onChange={(event) => setHow(event.currentTarget.value as How)}
        data={reportedDepartures.map((value) => ({ value, label: departureLabel(value) }))}
      />
      <DayField
        label={t`First day no longer in the family`}
        value={on}
        onChange={setOn}
        max={today}
        {...(person.arrival.on === null ? {} : { min: person.arrival.on })}
      />
      <ul className={css.effects}>
        <li>
          <Trans>From that day on the person is in no group and counts for no ration.</Trans>
        </li>
        {(how === 'died' || how === 'divorced') && (
          <li>
            <Trans>The marriage ends on that day.</Trans>
          </li>
        )}
        <li>
          <Trans>What was attended and received before stays as it was.</Trans>
        </li>
        <li>
          <Trans>Whoever is away for a season has not left: note a time away instead.</Trans>
        </li>
      </ul>
    </FormDialog>
  );
}

/** Somebody who had left comes back, with all that is known of her. */
export function NoteReturn({
  familyId,
  person,
  onClose,
}: {
  readonly familyId: FamilyId;
  readonly person: PersonSeen;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const name = useNameOf()(person);
  const { send, pending, problem } = useSubmit();
  const [on, setOn] = useState(today);
  const save = async () => {
    const sent = await send([{ kind: 'note-return', familyId, personId: person.id, on }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`${name} comes back`}
      action={<Trans>Record</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p>
        <Trans>The same person, with everything that was recorded before. Groups are joined anew.</Trans>
      </p>
      <DayField
        label={t`In the family again from`}
        value={on}
        onChange={setOn}
        max={today}
        {...(person.departure === null ? {} : { min: person.departure.on })}
      />
    </FormDialog>
  );
}
