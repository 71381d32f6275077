import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { type TieKind, tieKinds } from '@tatyktuu/domain/families';
import type { PersonId } from '@tatyktuu/domain/kernel';
import { tieLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { newId } from '../../../../device.ts';
import { useLanguage } from '../../../../language/language.tsx';
import { DayField, FormDialog } from '../../../../page/index.ts';
import { useMe } from '../../../../session.ts';
import { useSubmit } from '../../../../submit.ts';
import { type FamilySeen, useNameOf } from '../contact-seen.ts';

/** Says how two people of the family are tied: parent and child, a couple, who speaks for a minor. */
export function TiePeople({
  family,
  from = null,
  onClose,
}: {
  readonly family: FamilySeen;
  /** Whom it is about, when the dialog is opened from one person. */
  readonly from?: PersonId | null;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const nameOf = useNameOf();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const people = family.members.filter(({ sameAs }) => sameAs === null);
  const [tieId] = useState(newId);
  const [tie, setTie] = useState<TieKind>('parent');
  const [of, setOf] = useState(from ?? people[0]?.id ?? '');
  const [to, setTo] = useState(people.find(({ id }) => id !== of)?.id ?? '');
  const [since, setSince] = useState('');
  const save = async () => {
    const dated = tie !== 'parent' && since !== '' ? since : null;
    const sent = await send([{ kind: 'tie-people', familyId: family.id, tieId, tie, of, to, from: dated }]);
    if (sent?.refusals.length === 0) onClose();
  };
  const choice = people.map((person) => ({ value: person.id, label: nameOf(person) }));
  const labels: Readonly<Record<TieKind, readonly [of: string, to: string]>> = {
    parent: [t`Parent`, t`Child`],
    spouse: [t`One of the couple`, t`The other`],
    guardian: [t`Grown-up who speaks for the minor`, t`Minor`],
  };
  return (
    <FormDialog
      title={t`Say who is whose`}
      action={<Trans>Record</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <NativeSelect
        label={t`What ties them`}
        value={tie}
        onChange={(event) => setTie(event.currentTarget.value as TieKind)}
        data={tieKinds.map((value) => ({ value, label: tieLabel(value) }))}
      />
      <NativeSelect
        label={labels[tie][0]}
        value={of}
        onChange={(event) => setOf(event.currentTarget.value)}
        data={choice}
      />
      <NativeSelect
        label={labels[tie][1]}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={choice}
      />
      {tie !== 'parent' && (
        <DayField
          label={tie === 'spouse' ? t`Married on` : t`Since`}
          {...(since === '' ? { description: t`Leave it empty where nobody knows the day.` } : {})}
          value={since}
          onChange={setSince}
          max={today}
          required={false}
        />
      )}
    </FormDialog>
  );
}
