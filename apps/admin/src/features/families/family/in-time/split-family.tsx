import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { membersOn } from '@tatyktuu/domain/families';
import type { PersonId } from '@tatyktuu/domain/kernel';
import { generationRoleLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { newId } from '../../../../device.ts';
import { useLanguage } from '../../../../language/language.tsx';
import { DayField, FormDialog } from '../../../../page/index.ts';
import { useMe } from '../../../../session.ts';
import { useSubmit } from '../../../../submit.ts';
import { FamilyFields } from '../../people/family-fields.tsx';
import { type FamilySeen, useNameOf } from '../contact-seen.ts';
import css from '../family.module.css';

/** Some of the family become a family of their own from a day on: they keep their groups and their history. */
export function SplitFamily({
  family,
  onClose,
}: {
  readonly family: FamilySeen;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const nameOf = useNameOf();
  const navigate = useNavigate();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const people = membersOn(family, today);
  const [newFamilyId] = useState(newId);
  const [going, setGoing] = useState<readonly PersonId[]>([]);
  const [text, setText] = useState({ name: family.name, number: '', address: '' });
  const [on, setOn] = useState(today);
  const split = async () => {
    const sent = await send([
      {
        kind: 'split-family',
        familyId: family.id,
        newFamilyId,
        personIds: going,
        on,
        ...text,
        number: text.number === '' ? null : text.number,
      },
    ]);
    if (sent?.refusals.length !== 0) return;
    await navigate({ to: '/families/$familyId', params: { familyId: newFamilyId } });
  };
  return (
    <FormDialog
      wide
      title={t`Some become a family of their own`}
      action={<Plural value={going.length} one="Split off # person" other="Split off # people" />}
      pending={pending}
      problem={problem}
      onSubmit={() => void split()}
      onClose={onClose}
    >
      <Checkbox.Group label={t`Who goes`} value={[...going]} onChange={setGoing}>
        <Stack gap="xs" mt="xs">
          {people.map((person) => (
            <Checkbox
              key={person.id}
              value={person.id}
              label={nameOf(person)}
              description={generationRoleLabel(person.role)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <FamilyFields value={text} onChange={setText} />
      <DayField label={t`A family of their own from`} value={on} onChange={setOn} max={today} />
      <ul className={css.effects}>
        <li>
          <Trans>They stay in their groups, and what they attended goes on with them.</Trans>
        </li>
        <li>
          <Trans>What was recorded before stays with this family. Each family links to the other.</Trans>
        </li>
        <li>
          <Trans>If this family is enrolled, the new one is enrolled from that day.</Trans>
        </li>
      </ul>
    </FormDialog>
  );
}
