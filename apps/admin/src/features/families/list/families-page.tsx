import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { standings } from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { standingLabel } from '@tatyktuu/locales';
import { type ReactNode, useCallback, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { EmptyState, ErrorState, PageHeading, SkeletonRows } from '../../../page/index.ts';
import { RegisterFamily } from '../people/register-family.tsx';
import { RegistryNavigation } from '../registry-navigation.tsx';
import { ChosenFamilies } from './chosen-families.tsx';
import css from './families-page.module.css';
import { allLines, type FamilyLine, type Search, useFamilyLines } from './family-pages.ts';
import { FamilyRows } from './family-rows.tsx';

const WAIT_AFTER_TYPING = 150;
const WIDE_ROW = 41;
const NARROW_ROW = 62;

/** Coming back from a family, one finds the list as one left it. Kept in memory alone: a search may hold a name. */
let left: Search = { search: '', status: 'all', sort: 'name' };

/** Every family there is, quick at ten thousand: only the rows in sight are fetched and drawn. */
export function FamiliesPage(): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const [typed, setTyped] = useState(left.search);
  const [search] = useDebouncedValue(typed.trim().slice(0, 100), WAIT_AFTER_TYPING);
  const [status, setStatus] = useState(left.status);
  const [sort, setSort] = useState(left.sort);
  const [chosen, setChosen] = useState<ReadonlyMap<FamilyId, FamilyLine>>(new Map());
  const [choosingAll, setChoosingAll] = useState(false);
  const [registering, setRegistering] = useState(false);
  const asked: Search = { search, status, sort };
  left = asked;

  const narrow = useMediaQuery('(max-width: 600px)') ?? false;
  const [count, setCount] = useState(0);
  const [above, setAbove] = useState(190);
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => (narrow ? NARROW_ROW : WIDE_ROW),
    overscan: 12,
    scrollMargin: above,
  });
  const shown = rows.getVirtualItems();
  const list = useFamilyLines(asked, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0);
  const total = list.total ?? 0;
  if (list.total !== undefined && total !== count) setCount(total);

  const choose = useCallback(
    (line: FamilyLine, on: boolean) =>
      setChosen((before) => {
        const next = new Map(before);
        if (on) next.set(line.id, line);
        else next.delete(line.id);
        return next;
      }),
    [],
  );
  const chooseAll = async (on: boolean) => {
    setChoosingAll(on);
    setChosen(new Map(on ? (await allLines(asked, total)).map((line) => [line.id, line]) : []));
    setChoosingAll(false);
  };

  const title = t`Families`;
  const unasked = search === '' && status === 'all';
  return (
    <>
      <PageHeading title={title} tab={title}>
        <Button onClick={() => setRegistering(true)}>
          <Trans>Register a family</Trans>
        </Button>
        <Button
          component={Link}
          to="/families/import"
          variant={unasked && total === 0 ? 'filled' : 'default'}
        >
          <Trans>Import a spreadsheet</Trans>
        </Button>
      </PageHeading>
      <RegistryNavigation />
      <div className={css.search}>
        <TextInput
          type="search"
          aria-label={t`Search families and people`}
          placeholder={t`Name or number, in any spelling`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className={css.field}
        />
        <NativeSelect
          aria-label={t`Which families`}
          value={status}
          onChange={(event) => setStatus(event.currentTarget.value as Search['status'])}
          data={[
            { value: 'all', label: t`All families` },
            ...standings.map((value) => ({ value, label: standingLabel(value) })),
          ]}
        />
        <p className={css.count} aria-live="polite">
          {list.total !== undefined && <Plural value={total} one="# family" other="# families" />}
        </p>
      </div>
      {list.error ? (
        <ErrorState error={list.error} retry={list.refetch} />
      ) : list.total === undefined ? (
        <SkeletonRows rows={10} />
      ) : total === 0 ? (
        <Nothing unasked={unasked} />
      ) : (
        <FamilyRows
          rows={rows}
          onPlaced={setAbove}
          shown={shown}
          total={total}
          line={list.line}
          stale={list.stale}
          chosen={chosen}
          onChoose={choose}
          sort={sort}
          onSort={setSort}
          all={
            <Checkbox
              aria-label={t`Choose all families of the list`}
              checked={choosingAll || (chosen.size > 0 && chosen.size >= total)}
              indeterminate={!choosingAll && chosen.size > 0 && chosen.size < total}
              onChange={(event) => void chooseAll(event.currentTarget.checked)}
            />
          }
        />
      )}
      <ChosenFamilies chosen={[...chosen.values()]} onDone={() => setChosen(new Map())} />
      {registering && <RegisterFamily onClose={() => setRegistering(false)} />}
    </>
  );
}

function Nothing({ unasked }: { readonly unasked: boolean }): ReactNode {
  return unasked ? (
    <EmptyState title={<Trans>No family is registered yet</Trans>}>
      <p>
        <Trans>Import the list you have, or register the first family by hand.</Trans>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title={<Trans>No family like this</Trans>}>
      <p>
        <Trans>Try fewer letters, another spelling, or all families.</Trans>
      </p>
    </EmptyState>
  );
}
