import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox } from '@mantine/core';
import type { Day, PersonId } from '@tatyktuu/domain/kernel';
import type { ReactNode } from 'react';
import css from '../family/consents.module.css';
import { type FamilySeen, useNameOf } from '../family/contact-seen.ts';
import { signersOf, tickedBy } from './families-people.ts';
import own from './people-of-many.module.css';

/** Who signed: the people of each family, with one press for all grown-ups and one for everybody. */
export function PeopleOfMany({
  families,
  on,
  ticked,
  onTick,
}: {
  readonly families: readonly FamilySeen[];
  readonly on: Day;
  readonly ticked: ReadonlySet<PersonId>;
  readonly onTick: (ticked: ReadonlySet<PersonId>) => void;
}): ReactNode {
  const { t } = useLingui();
  const nameOf = useNameOf();
  const set = (ids: readonly PersonId[], isOn: boolean) => {
    const next = new Set(ticked);
    for (const id of ids) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    onTick(next);
  };
  return (
    <fieldset className={css.choice}>
      <legend>{t`Who consents`}</legend>
      <div className={own.presses}>
        <Button size="xs" onClick={() => onTick(tickedBy(families, on, 'grown-ups'))}>
          <Trans>All grown-ups</Trans>
        </Button>
        <Button size="xs" onClick={() => onTick(tickedBy(families, on, 'everybody'))}>
          <Trans>Everybody</Trans>
        </Button>
        <Button size="xs" disabled={ticked.size === 0} onClick={() => onTick(new Set())}>
          <Trans>Nobody</Trans>
        </Button>
      </div>
      <ul className={own.families}>
        {families.map((family) => {
          const signers = signersOf(family, on);
          const ids = signers.map(({ person }) => person.id);
          const count = ids.filter((id) => ticked.has(id)).length;
          const name = [family.number, nameOf({ fullName: family.name })].filter(Boolean).join(' ');
          return (
            <li key={family.id}>
              <Checkbox
                fw={600}
                label={name}
                checked={count > 0 && count === ids.length}
                indeterminate={count > 0 && count < ids.length}
                disabled={ids.length === 0}
                description={ids.length === 0 ? t`Nobody of this family can consent on that day.` : null}
                onChange={(event) => set(ids, event.currentTarget.checked)}
              />
              <div className={own.people}>
                {signers.map(({ person, speaker }) => (
                  <Checkbox
                    key={person.id}
                    label={nameOf(person)}
                    description={speaker ? t`A minor: ${nameOf(speaker)} speaks for them` : null}
                    checked={ticked.has(person.id)}
                    onChange={(event) => set([person.id], event.currentTarget.checked)}
                  />
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
