import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ClosingCounts } from '@tatyktuu/domain/workshops';
import { formatNumber, formatQuantity, presenceLabel, programmeWords } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { api } from '../../../api.ts';
import { type Column, DataTable, Status } from '../../../page/index.ts';
import { type CountPair, compareCounts, differs } from './compare.ts';

interface ProofTableProps {
  /** What the phone counted at closing. */
  readonly closing: ClosingCounts;
  /** What the server counts now. */
  readonly now: ClosingCounts;
}

/** The counts at closing beside those of now; whatever is not the same says so. */
export function ProofTable({ closing, now }: ProofTableProps): ReactNode {
  const { t } = useLingui();
  const { data: commodities = [] } = useQuery(api.aid.commodities.queryOptions());
  const goodsOf = ({ of }: CountPair) =>
    typeof of === 'object' ? commodities.find(({ id }) => id === of.commodityId) : undefined;
  const label = (pair: CountPair) => {
    const { of } = pair;
    if (typeof of === 'object') return t`Goods left: ${programmeWords(goodsOf(pair)?.title ?? {})}`;
    if (of === 'parcels') return t`Parcels handed over`;
    if (of === 'unmarked') return t`Not marked`;
    if (of === 'unexpected') return t`Marked, but not in the group`;
    return presenceLabel(of);
  };
  const count = (pair: CountPair, value: number | null) => {
    if (value === null) return <Trans>Not counted</Trans>;
    const goods = goodsOf(pair);
    return goods ? formatQuantity(value, goods.unit) : formatNumber(value);
  };
  const columns: readonly Column<CountPair>[] = [
    { key: 'what', heading: <Trans>Count</Trans>, cell: label },
    {
      key: 'counted',
      heading: <Trans>At closing</Trans>,
      figure: true,
      cell: (pair) => count(pair, pair.counted),
    },
    { key: 'now', heading: <Trans>Now</Trans>, figure: true, cell: (pair) => count(pair, pair.now) },
    {
      key: 'same',
      heading: <VisuallyHidden>{t`Compared`}</VisuallyHidden>,
      figure: true,
      cell: (pair) =>
        differs(pair) ? (
          <Status tone="wait">
            <Trans>Differs</Trans>
          </Status>
        ) : (
          <Status tone="well">
            <Trans>The same</Trans>
          </Status>
        ),
    },
  ];
  return (
    <DataTable
      label={t`Counts at closing and now`}
      columns={columns}
      rows={compareCounts(closing, now)}
      rowKey={({ of }) => (typeof of === 'object' ? of.commodityId : of)}
      tone={(pair) => (differs(pair) ? 'doubt' : undefined)}
    />
  );
}
