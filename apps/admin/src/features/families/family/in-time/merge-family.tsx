import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { MergeReason } from '@tatyktuu/domain/families';
import type { FamilyId, PersonId } from '@tatyktuu/domain/kernel';
import { generationRoleLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../../api.ts';
import { useLanguage } from '../../../../language/language.tsx';
import { DayField, FormDialog, Loaded } from '../../../../page/index.ts';
import { useMe } from '../../../../session.ts';
import { useSubmit } from '../../../../submit.ts';
import { type FamilySeen, useNameOf } from '../contact-seen.ts';
import css from '../family.module.css';
import { proposePairs } from './propose-pairs.ts';

/** The other family goes on in this one: first which, then who of it is somebody here already. */
export function MergeFamily({
  family,
  onClose,
}: {
  readonly family: FamilySeen;
  readonly onClose: () => void;
}): ReactNode {
  const [otherId, setOtherId] = useState<FamilyId | null>(null);
  const query = useQuery(
    api.families.one.queryOptions({ familyId: otherId ?? '' }, { enabled: otherId !== null }),
  );
  if (otherId === null) return <ChooseOther family={family} onChosen={setOtherId} onClose={onClose} />;
  return (
    <Loaded query={query}>{(other) => <MergeThem family={family} other={other} onClose={onClose} />}</Loaded>
  );
}

function ChooseOther({
  family,
  onChosen,
  onClose,
}: {
  readonly family: FamilySeen;
  readonly onChosen: (id: FamilyId) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [typed, setTyped] = useState(family.name);
  const [search] = useDebouncedValue(typed.trim().slice(0, 100), 150);
  const [chosen, setChosen] = useState('');
  const query = useQuery(
    api.families.list.queryOptions(
      { search, status: 'all', sort: 'name', offset: 0, limit: 9 },
      { placeholderData: keepPreviousData },
    ),
  );
  const type = (text: string) => {
    setTyped(text);
    // Nobody is merged with a family that is not in sight.
    setChosen('');
  };
  return (
    <FormDialog
      title={t`Merge with another family`}
      action={<Trans>Go on</Trans>}
      pending={false}
      problem={null}
      onSubmit={() => chosen !== '' && onChosen(chosen)}
      onClose={onClose}
    >
      <p>
        <Trans>
          The family you choose goes on in this one. Both histories are kept, and it can be undone.
        </Trans>
      </p>
      <TextInput
        type="search"
        label={t`Find the other family`}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <Loaded query={query}>
        {({ lines }) => (
          <Radio.Group
            className={css.choice}
            aria-label={t`The other family`}
            value={chosen}
            onChange={setChosen}
          >
            <Stack gap="xs">
              {lines
                .filter(({ id }) => id !== family.id)
                .map(({ id, number, name, address }) => (
                  <Radio
                    key={id}
                    value={id}
                    label={[number, name].filter(Boolean).join(' ')}
                    description={address}
                  />
                ))}
            </Stack>
          </Radio.Group>
        )}
      </Loaded>
    </FormDialog>
  );
}

function MergeThem({
  family,
  other,
  onClose,
}: {
  readonly family: FamilySeen;
  readonly other: FamilySeen;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const nameOf = useNameOf();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const own = family.members.filter(({ sameAs }) => sameAs === null);
  const coming = other.members.filter(({ sameAs }) => sameAs === null);
  const [why, setWhy] = useState<MergeReason>('written-twice');
  const [on, setOn] = useState(today);
  const [pairs, setPairs] = useState<ReadonlyMap<PersonId, PersonId>>(() => proposePairs(own, coming));
  const pair = (dropped: PersonId, kept: PersonId | '') => {
    const next = new Map([...pairs].filter(([, other]) => other !== kept));
    if (kept === '') next.delete(dropped);
    else next.set(dropped, kept);
    setPairs(next);
  };
  const merge = async () => {
    const chosen = [...pairs].map(([dropped, kept]) => ({ kept, dropped }));
    const sent = await send([
      { kind: 'merge-families', familyId: family.id, otherId: other.id, why, on, pairs: chosen },
    ]);
    if (sent?.refusals.length === 0) onClose();
  };
  const label = [other.number, other.name].filter(Boolean).join(' ');
  return (
    <FormDialog
      wide
      title={t`Merge ${label} into this family`}
      action={<Trans>Merge the two</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void merge()}
      onClose={onClose}
    >
      <Radio.Group
        className={css.choice}
        label={t`Why`}
        value={why}
        onChange={(value) => setWhy(value as MergeReason)}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="written-twice" label={t`The same family was written down twice`} />
          <Radio value="live-together" label={t`Two households live as one from a day on`} />
        </Stack>
      </Radio.Group>
      <DayField label={t`From`} value={on} onChange={setOn} max={today} />
      <fieldset className={css.pairs}>
        <legend>
          <Trans>Who of the other family is somebody here already</Trans>
        </legend>
        {coming.map((person) => (
          <NativeSelect
            key={person.id}
            label={`${nameOf(person)} · ${generationRoleLabel(person.role)}${person.birth === null ? '' : ` · ${person.birth.slice(0, 4)}`}`}
            value={pairs.get(person.id) ?? ''}
            onChange={(event) => pair(person.id, event.currentTarget.value)}
            data={[
              { value: '', label: t`Nobody here: comes over` },
              ...own.map((here) => ({
                value: here.id,
                label: `${nameOf(here)}${here.birth === null ? '' : ` · ${here.birth.slice(0, 4)}`}`,
              })),
            ]}
          />
        ))}
      </fieldset>
      <ul className={css.effects}>
        <li>
          <Trans>The other family counts nowhere any more; its page stays and leads here.</Trans>
        </li>
        <li>
          <Trans>People keep their groups; nobody is in one twice.</Trans>
        </li>
        <li>
          <Trans>In a round where one of the two was served, the other gets no second parcel.</Trans>
        </li>
      </ul>
    </FormDialog>
  );
}
