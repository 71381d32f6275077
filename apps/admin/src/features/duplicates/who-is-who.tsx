import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { membersOn } from '@tatyktuu/domain/families';
import type { PersonId } from '@tatyktuu/domain/kernel';
import type { ReactNode } from 'react';
import { useMe } from '../../session.ts';
import { type FamilySeen, useNameOf } from '../families/family/contact-seen.ts';
import css from './duplicates.module.css';
import type { SamePeople } from './merge-plan.ts';

/** Each of the other family: who that is in the family that goes on, or somebody who comes over. */
export function WhoIsWho({
  kept,
  other,
  same,
  fixed,
  onChange,
}: {
  readonly kept: FamilySeen;
  readonly other: FamilySeen;
  readonly same: SamePeople;
  /** The one the two families were found by. */
  readonly fixed: PersonId;
  readonly onChange: (same: SamePeople) => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const nameOf = useNameOf();
  const set = (id: PersonId, twin: PersonId) => {
    const { [id]: _, ...others } = same;
    onChange(twin === '' ? others : { ...others, [id]: twin });
  };
  return (
    <fieldset className={css.who}>
      <legend>{t`Who is who`}</legend>
      {membersOn(other, today).map((person) => {
        const free = membersOn(kept, today).filter(
          ({ id }) => same[person.id] === id || !Object.values(same).includes(id),
        );
        return (
          <NativeSelect
            key={person.id}
            label={nameOf(person)}
            value={same[person.id] ?? ''}
            disabled={person.id === fixed}
            onChange={(event) => set(person.id, event.currentTarget.value)}
            data={[
              { value: '', label: t`Comes over as somebody new` },
              ...free.map((one) => ({ value: one.id, label: t`Is ${nameOf(one)}` })),
            ]}
          />
        );
      })}
    </fieldset>
  );
}
