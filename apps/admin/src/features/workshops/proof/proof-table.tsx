import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ComparedCount } from '@tatyktuu/domain/workshops';
import { formatNumber, formatQuantity, presenceLabel, programmeWords } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { api } from '../../../api.ts';
import { type Column, DataTable, Status } from '../../../page/index.ts';

/** The counts at closing beside those of now; whatever is not the same says so. */
export function ProofTable({ counts }: { readonly counts: readonly ComparedCount[] }): ReactNode {
  const { t } = useLingui();
  const { data: commodities = [] } = useQuery(api.aid.commodities.queryOptions());
  const goodsOf = ({ of }: ComparedCount) =>
    typeof of === 'object' ? commodities.find(({ id }) => id === of.commodityId) : undefined;
  const label = (one: ComparedCount) => {
    const { of } = one;
    if (typeof of === 'object') return t`Goods left: ${programmeWords(goodsOf(one)?.title ?? {})}`;
    if (of === 'parcels') return t`Parcels handed over`;
    if (of === 'unmarked') return t`Not marked`;
    if (of === 'unexpected') return t`Marked, but not in the group`;
    return presenceLabel(of);
  };
  const count = (one: ComparedCount, value: number | null) => {
    if (value === null) return <Trans>Not counted</Trans>;
    const goods = goodsOf(one);
    return goods ? formatQuantity(value, goods.unit) : formatNumber(value);
  };
  const columns: readonly Column<ComparedCount>[] = [
    { key: 'what', heading: <Trans>Count</Trans>, cell: label },
    {
      key: 'counted',
      heading: <Trans>At closing</Trans>,
      figure: true,
      cell: (one) => count(one, one.counted),
    },
    { key: 'now', heading: <Trans>Now</Trans>, figure: true, cell: (one) => count(one, one.now) },
    {
      key: 'same',
      heading: <VisuallyHidden>{t`Compared`}</VisuallyHidden>,
      figure: true,
      cell: ({ standing }) => <Standing standing={standing} />,
    },
  ];
  return (
    <DataTable
      label={t`Counts at closing and now`}
      columns={columns}
      rows={counts}
      rowKey={({ of }) => (typeof of === 'object' ? of.commodityId : of)}
      tone={({ standing }) => (standing === 'differs' ? 'doubt' : undefined)}
    />
  );
}

function Standing({ standing }: Pick<ComparedCount, 'standing'>) {
  switch (standing) {
    case 'same':
      return (
        <Status tone="well">
          <Trans>The same</Trans>
        </Status>
      );
    case 'more':
      return <Trans>More was recorded since or on another phone</Trans>;
    case 'changed':
      return <Trans>Changed since or on another phone</Trans>;
    case 'differs':
      return (
        <Status tone="wait">
          <Trans>Differs</Trans>
        </Status>
      );
  }
}
