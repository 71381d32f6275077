import { useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect } from '@mantine/core';
import { isMinor, type Person, spokespeople } from '@tatyktuu/domain/families';
import type { Day, PersonId } from '@tatyktuu/domain/kernel';
import type { ReactNode } from 'react';
import css from './consents.module.css';
import { type FamilySeen, useNameOf } from './contact-seen.ts';

/** Who consents, and for each minor the grown-up who speaks. */
export interface Consenting {
  readonly chosen: ReadonlySet<PersonId>;
  /** By the minor; the likeliest one unless somebody else was chosen. */
  readonly speakers: Readonly<Record<PersonId, PersonId>>;
}

/** Who gives the consent of a minor on that day; undefined for whoever speaks for herself, or where nobody can. */
export function speakerOf(
  family: FamilySeen,
  person: Person,
  { speakers }: Consenting,
  on: Day,
): PersonId | undefined {
  if (!isMinor(person, on)) return undefined;
  return speakers[person.id] ?? spokespeople(family, person, on)[0]?.id;
}

export function PeopleChoice({
  family,
  people,
  value,
  onChange,
  on,
}: {
  readonly family: FamilySeen;
  readonly people: readonly Person[];
  readonly value: Consenting;
  readonly onChange: (value: Consenting) => void;
  readonly on: Day;
}): ReactNode {
  const { t } = useLingui();
  const nameOf = useNameOf();
  const { chosen, speakers } = value;
  const choose = (id: PersonId, ticked: boolean) => {
    const next = new Set(chosen);
    if (ticked) next.add(id);
    else next.delete(id);
    onChange({ chosen: next, speakers });
  };
  const minors = people.filter((person) => chosen.has(person.id) && isMinor(person, on));
  return (
    <>
      <fieldset className={css.choice}>
        <legend>{t`Who consents`}</legend>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            checked={chosen.has(person.id)}
            onChange={(event) => choose(person.id, event.currentTarget.checked)}
            label={nameOf(person)}
            description={isMinor(person, on) ? t`A minor: somebody grown up speaks for them` : null}
          />
        ))}
      </fieldset>
      {minors.map((person) => {
        const offered = spokespeople(family, person, on);
        return (
          <NativeSelect
            key={person.id}
            label={t`Who speaks for ${nameOf(person)}`}
            value={speakerOf(family, person, value, on) ?? ''}
            onChange={(event) =>
              onChange({ chosen, speakers: { ...speakers, [person.id]: event.currentTarget.value } })
            }
            data={offered.map((one) => ({ value: one.id, label: nameOf(one) }))}
            error={offered.length === 0 ? t`There is nobody grown up in the family on that day.` : null}
            required
          />
        );
      })}
    </>
  );
}
