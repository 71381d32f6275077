import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Skeleton } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { formatDay, formatNumber } from '@tatyktuu/locales';
import { type MouseEvent, memo, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { Status, walkRows } from '../../../page/index.ts';
import table from '../../../page/table.module.css';
import css from './families-page.module.css';
import type { FamilyLine } from './family-pages.ts';

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
          <th scope="col" className={css.number}>
            <Trans>No.</Trans>
          </th>
          <th scope="col">
            <Trans>Family</Trans>
          </th>
          <th scope="col" data-wide-only="true">
            <Trans>Address</Trans>
          </th>
          <th scope="col" data-figure="true" className={css.heads}>
            <Trans>People</Trans>
          </th>
          <th scope="col" data-wide-only="true" className={css.state}>
            <Trans>State</Trans>
          </th>
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
              <td colSpan={6}>
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

function Space({ height }: { readonly height: number }): ReactNode {
  return (
    height > 0 && (
      <tr className={css.space}>
        <td colSpan={6} style={{ height }} />
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
  const { id: familyId, number, name, address, heads, enrolledOn, withdrawnOn } = family;
  const open = () => void navigate({ to: '/families/$familyId', params: { familyId } });
  const click = (event: MouseEvent) => {
    if (!(event.target instanceof Element && event.target.closest('a, input, label'))) open();
  };
  const state =
    enrolledOn === null ? (
      <Status tone="wait">
        <Trans>Registered</Trans>
      </Status>
    ) : withdrawnOn === null ? (
      <Status tone="well">
        <Trans>Enrolled {formatDay(enrolledOn, language, 'full')}</Trans>
      </Status>
    ) : (
      <Status tone="past">
        <Trans>Withdrawn {formatDay(withdrawnOn, language, 'full')}</Trans>
      </Status>
    );
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
          {name}
        </Link>
        <span className={css.under}>{enrolledOn === null || withdrawnOn !== null ? state : address}</span>
      </th>
      <td data-wide-only="true">{address}</td>
      <td data-figure="true">{formatNumber(heads, language)}</td>
      <td data-wide-only="true">{state}</td>
    </tr>
  );
});
