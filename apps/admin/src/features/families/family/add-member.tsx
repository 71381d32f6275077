import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CommandBody } from '@tatyktuu/domain/door';
import { membersOn, type reportedArrivals } from '@tatyktuu/domain/families';
import type { FamilyId, PersonId } from '@tatyktuu/domain/kernel';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { newId } from '../../../device.ts';
import { DayField, FormDialog } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import { LikeEntries } from '../people/like-entries.tsx';
import css from '../people/people.module.css';
import { contactOf, emptyDraft, identityOf, readBirth } from '../people/person-draft.ts';
import { ContactFields, PersonFields } from '../people/person-fields.tsx';
import { useLikeEntries } from '../people/use-like-entries.ts';
import { useNameOf } from './contact-seen.ts';

type How = 'forgotten' | (typeof reportedArrivals)[number];

/** Somebody who comes into the family: born, married in, moved in, or forgotten when it was written down. */
export function AddMember({
  familyId,
  onClose,
}: {
  readonly familyId: FamilyId;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const nameOf = useNameOf();
  const { send, pending, problem } = useSubmit();
  const { data: family } = useQuery(api.families.one.queryOptions({ familyId }));
  const [personId] = useState(newId);
  const [how, setHow] = useState<How>('born');
  const [on, setOn] = useState(today);
  const [draft, setDraft] = useState(() => emptyDraft('child'));
  const [one, setOne] = useState<PersonId | ''>('');
  const [other, setOther] = useState<PersonId | ''>('');
  const matchesOf = useLikeEntries(familyId, family?.address ?? '', [draft]);
  const people = family ? membersOn(family, today) : [];
  const choice = [
    { value: '', label: t`Nobody of the family, or not known` },
    ...people.map((person) => ({ value: person.id, label: nameOf(person) })),
  ];
  const comeIn = (next: How) => {
    setHow(next);
    setOne('');
    setOther('');
  };
  const birthday = (day: string) => {
    setOn(day);
    if (how === 'born' && draft.birth === '') setDraft({ ...draft, birth: day });
  };
  const add = async () => {
    if (readBirth(draft.birth) === 'unreadable') return;
    const identity = identityOf(draft);
    const member = {
      personId,
      absences: [],
      ...identity,
      birth: identity.birth ?? (how === 'born' ? on : null),
      ...contactOf(draft),
    };
    const arrival = how === 'forgotten' ? {} : { arrival: { how, on } };
    const tie = (kind: 'parent' | 'spouse', of: PersonId | ''): CommandBody[] =>
      of === ''
        ? []
        : [
            {
              kind: 'tie-people',
              familyId,
              tieId: newId(),
              tie: kind,
              of,
              to: personId,
              from: kind === 'spouse' ? on : null,
            },
          ];
    const ties =
      how === 'born'
        ? [...tie('parent', one), ...tie('parent', other)]
        : how === 'married-in'
          ? tie('spouse', one)
          : [];
    const sent = await send([{ kind: 'add-member', familyId, member, ...arrival }, ...ties]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      wide
      title={t`Add a person`}
      action={<Trans>Add</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <div className={css.fields}>
        <NativeSelect
          label={t`How the person came into the family`}
          value={how}
          onChange={(event) => comeIn(event.currentTarget.value as How)}
          data={[
            { value: 'born', label: t`Born` },
            { value: 'married-in', label: t`Married in` },
            { value: 'moved-in', label: t`Moved in` },
            { value: 'forgotten', label: t`Was there before and was forgotten` },
          ]}
        />
        {how !== 'forgotten' && <DayField label={t`Since`} value={on} onChange={birthday} max={today} />}
        {how === 'born' && (
          <>
            <NativeSelect
              label={t`Mother`}
              value={one}
              onChange={(event) => setOne(event.currentTarget.value)}
              data={choice}
            />
            <NativeSelect
              label={t`Father`}
              value={other}
              onChange={(event) => setOther(event.currentTarget.value)}
              data={choice}
            />
          </>
        )}
        {how === 'married-in' && (
          <NativeSelect
            label={t`Married to`}
            value={one}
            onChange={(event) => setOne(event.currentTarget.value)}
            data={choice}
          />
        )}
      </div>
      <PersonFields draft={draft} onChange={setDraft} />
      {how !== 'born' && <ContactFields draft={draft} onChange={setDraft} />}
      <LikeEntries matches={matchesOf(0)} />
    </FormDialog>
  );
}
