import '@mantine/spotlight/styles.layer.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { type LinkProps, useNavigate } from '@tanstack/react-router';
import { nameKey } from '@tatyktuu/domain/families';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { api } from '../api.ts';

const WAIT_AFTER_TYPING = 150;
const MOST_FAMILIES = 7;

/** Ctrl K: finds a screen, a family, a group or a round, in any of the three spellings. */
export function Palette(): ReactNode {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim().slice(0, 100), WAIT_AFTER_TYPING);
  const asked = query !== '';
  const search = { search: query, status: 'all', offset: 0, limit: MOST_FAMILIES } as const;
  const families = useQuery(api.families.list.queryOptions(search, { enabled: asked }));
  const groups = useQuery(api.workshops.groups.queryOptions(undefined, { enabled: asked }));
  const rounds = useQuery(api.aid.rounds.queryOptions(undefined, { enabled: asked }));

  const key = nameKey(typed);
  const fits = (name: string) => nameKey(name).includes(key);
  const screens: readonly (readonly [LinkProps['to'], string])[] = [
    ['/', t`Today`],
    ['/reviews', t`Entries to decide`],
    ['/reviews/refused', t`Entries not taken in`],
    ['/families', t`Families`],
    ['/families/import', t`Import a spreadsheet`],
    ['/families/duplicates', t`Duplicates`],
    ['/families/quality', t`Data quality`],
    ['/families/retention', t`Time is up`],
    ['/workshops', t`Workshops`],
    ['/workshops/groups', t`Peer groups`],
    ['/workshops/curriculum', t`Curriculum`],
    ['/aid', t`Food aid`],
    ['/aid/rules', t`Aid rules`],
    ['/aid/commodities', t`Commodities`],
    ['/settings', t`Settings`],
    ['/settings/phones', t`Phones`],
    ['/settings/policy', t`Rules of the registry`],
    ['/settings/wordings', t`Wordings of consent`],
  ];
  const found = {
    screens: screens.filter(([, name]) => fits(name)),
    families: asked ? (families.data?.lines ?? []) : [],
    groups: asked ? (groups.data?.groups ?? []).filter(({ name }) => fits(name)) : [],
    rounds: asked ? (rounds.data ?? []).filter(({ title }) => fits(title)) : [],
  };
  const nothing = Object.values(found).every((list) => list.length === 0);

  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight={420}
    >
      <Spotlight.Search
        placeholder={t`Find a family, a group, a round or a screen`}
        aria-label={t`Find`}
        onKeyDown={openFirst}
      />
      <Spotlight.ActionsList>
        {found.families.map(({ id: familyId, name, number, address }) => (
          <Spotlight.Action
            key={familyId}
            label={number === null ? name : `${number} · ${name}`}
            description={address}
            onClick={() => void navigate({ to: '/families/$familyId', params: { familyId } })}
          />
        ))}
        {found.groups.map(({ id: groupId, name }) => (
          <Spotlight.Action
            key={groupId}
            label={name}
            description={t`Peer group`}
            onClick={() => void navigate({ to: '/workshops/groups/$groupId', params: { groupId } })}
          />
        ))}
        {found.rounds.map(({ id: roundId, title }) => (
          <Spotlight.Action
            key={roundId}
            label={title}
            description={t`Round of food aid`}
            onClick={() => void navigate({ to: '/aid/rounds/$roundId', params: { roundId } })}
          />
        ))}
        {found.screens.map(([to, name]) => (
          <Spotlight.Action key={to} label={name} onClick={() => void navigate({ to: to ?? '/' })} />
        ))}
        {nothing && (
          <Spotlight.Empty>
            <Trans>Nothing like this is here.</Trans>
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** Enter opens the first thing found when the arrow keys chose none. */
function openFirst(event: KeyboardEvent): void {
  if (event.key !== 'Enter') return;
  const actions = event.currentTarget
    .closest('section')
    ?.querySelectorAll<HTMLElement>('.mantine-Spotlight-action');
  const list = [...(actions ?? [])];
  if (!list.some((action) => action.dataset.selected)) list[0]?.click();
}
