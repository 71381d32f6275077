import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Skeleton } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { formatDay, formatNumber, standingLabel } from '@tatyktuu/locales';
import { type MouseEvent, memo, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { PersonName, Status, walkRows } from '../../../page/index.ts';
import table from '../../../page/table.module.css';
import { toneOf } from '../standing-tone.ts';
import css from './families-page.module.css';
import type { FamilyLine, FamilySort } from './family-pages.ts';

/** A row that fills space spans no more: a column that is not there on a phone would take width all the same. */
const NARROW_COLUMNS = 4;

/** The rows of the list that are in sight; the table's height is that of all. */
export function FamilyRows({
  rows,
  onPlaced,
  shown,
  total,
  line,
  stale,
  chosen,
  onChoose,
  sort,
  onSort,
  all,
}: {
  readonly rows: Virtualizer<Window, Element>;
  /** Told how far down the page the first row stands, in CSS pixels. */
  readonly onPlaced: (top: number) => void;
  readonly shown: readonly VirtualItem[];
  readonly total: number;
  readonly line: (index: number) => FamilyLine | undefined;
  readonly stale: boolean;
  readonly chosen: ReadonlyMap<FamilyId, FamilyLine>;
  readonly onChoose: (line: FamilyLine, on: boolean) => void;
  readonly sort: FamilySort;
  readonly onSort: (sort: FamilySort) => void;
  readonly all: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const body = useRef<HTMLTableSectionElement>(null);
  const margin = rows.options.scrollMargin;
  useLayoutEffect(() => {
    const top = (body.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(top - margin) > 1) onPlaced(top);
  }, [margin, onPlaced, total, chosen.size]);
  const above = Math.max(0, (shown[0]?.start ?? margin) - margin);
  const below = Math.max(0, rows.getTotalSize() - ((shown.at(-1)?.end ?? margin) - margin));
  return (
    <table
      className={`${table.table} ${css.list}`}
      aria-label={t`Families`}
      aria-rowcount={total + 1}
      aria-busy={stale}
    >
      <thead>
        <tr>
          <td className={css.choice}>{all}</td>
          <SortedHeading by="number" sort={sort} onSort={onSort} className={css.number}>
            <Trans>No.</Trans>
          </SortedHeading>
          <SortedHeading by="name" sort={sort} onSort={onSort}>
            <Trans>Family</Trans>
          </SortedHeading>
          <th scope="col" data-wide-only="true">
            <Trans>Address</Trans>
          </th>
          <th scope="col" data-figure="true" className={css.heads}>
            <Trans>People</Trans>
          </th>
          <SortedHeading by="enrolled" sort={sort} onSort={onSort} className={css.state} wideOnly>
            <Trans>State</Trans>
          </SortedHeading>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={walkRows}>
        <Space height={above} />
        {shown.map(({ index }) => {
          const family = line(index);
          return family ? (
            <FamilyRow
              key={index}
              index={index}
              first={index === shown[0]?.index}
              family={family}
              chosen={chosen.has(family.id)}
              onChoose={onChoose}
            />
          ) : (
            <tr key={index}>
              <td colSpan={NARROW_COLUMNS}>
                <Skeleton height={18} width={`${40 + ((index * 13) % 35)}%`} />
              </td>
            </tr>
          );
        })}
        <Space height={below} />
      </tbody>
    </table>
  );
}

/** A heading that the list can be sorted by. */
function SortedHeading({
  by,
  sort,
  onSort,
  className,
  wideOnly,
  children,
}: {
  readonly by: FamilySort;
  readonly sort: FamilySort;
  readonly onSort: (sort: FamilySort) => void;
  readonly className?: string | undefined;
  readonly wideOnly?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const sorted = sort === by;
  return (
    <th
      scope="col"
      className={className}
      data-wide-only={wideOnly}
      aria-sort={sorted ? (by === 'enrolled' ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className={css.sort} onClick={() => onSort(by)}>
        {children}
        <span aria-hidden="true">{sorted ? (by === 'enrolled' ? '↓' : '↑') : ''}</span>
      </button>
    </th>
  );
}

function Space({ height }: { readonly height: number }): ReactNode {
  return (
    height > 0 && (
      <tr className={css.space}>
        <td colSpan={NARROW_COLUMNS} style={{ height }} />
      </tr>
    )
  );
}

const FamilyRow = memo(function FamilyRow({
  index,
  first,
  family,
  chosen,
  onChoose,
}: {
  readonly index: number;
  readonly first: boolean;
  readonly family: FamilyLine;
  readonly chosen: boolean;
  readonly onChoose: (line: FamilyLine, on: boolean) => void;
}): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const navigate = useNavigate();
  const { id: familyId, number, name, address, heads, standing, enrolledOn, withdrawnOn } = family;
  const open = () => void navigate({ to: '/families/$familyId', params: { familyId } });
  const click = (event: MouseEvent) => {
    if (!(event.target instanceof Element && event.target.closest('a, input, label'))) open();
  };
  const since = withdrawnOn ?? enrolledOn;
  const state = (
    <Status tone={toneOf(standing)}>
      {standingLabel(standing)} {since !== null && formatDay(since, language, 'full')}
    </Status>
  );
  const called = <PersonName person={{ fullName: name }} />;
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 2}
      className={table.opens}
      tabIndex={first ? 0 : -1}
      onClick={click}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === 'Enter') open();
        if (event.key === ' ') {
          event.preventDefault();
          onChoose(family, !chosen);
        }
      }}
    >
      <td className={css.choice}>
        <Checkbox
          aria-label={t`Choose family ${name}`}
          checked={chosen}
          onChange={(event) => onChoose(family, event.currentTarget.checked)}
          tabIndex={-1}
        />
      </td>
      <td className={css.number}>{number}</td>
      <th scope="row">
        <Link to="/families/$familyId" params={{ familyId }} tabIndex={-1}>
          {called}
        </Link>
        <span className={css.under}>{standing === 'enrolled' ? address : state}</span>
      </th>
      <td data-wide-only="true">{address}</td>
      <td data-figure="true">{formatNumber(heads, language)}</td>
      <td data-wide-only="true">{state}</td>
    </tr>
  );
});
