import { Trans } from '@lingui/react/macro';
import { type Commodity, type Parcel, type StockLine, stockOf } from '@tatyktuu/domain/aid';
import { formatQuantity, programmeWords } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { type Column, DataTable, Status } from '../../../page/index.ts';
import type { Team } from './teams.ts';

interface ReckoningTableProps {
  readonly label: string;
  readonly team: Team;
  readonly parcels: readonly Parcel[];
  readonly commodities: readonly Commodity[];
  /** Whether the round is closed: what is left is then something to ask about. */
  readonly closed: boolean;
}

/** Issued = handed over + returned + left, for each of the goods; where that can't be, the difference is named. */
export function ReckoningTable({
  label,
  team,
  parcels,
  commodities,
  closed,
}: ReckoningTableProps): ReactNode {
  const commodityOf = ({ commodityId }: StockLine) => commodities.find(({ id }) => id === commodityId);
  const amount = (row: StockLine, quantity: number) =>
    formatQuantity(quantity, commodityOf(row)?.unit ?? 'g');
  const columns: readonly Column<StockLine>[] = [
    {
      key: 'title',
      heading: <Trans>Goods</Trans>,
      cell: (row) => programmeWords(commodityOf(row)?.title ?? {}),
    },
    {
      key: 'issued',
      heading: <Trans>Issued</Trans>,
      figure: true,
      cell: (row) => amount(row, row.issued),
    },
    {
      key: 'handed',
      heading: <Trans>Handed over</Trans>,
      figure: true,
      cell: (row) => amount(row, row.handedOver),
    },
    {
      key: 'returned',
      heading: <Trans>Brought back</Trans>,
      figure: true,
      cell: (row) => amount(row, row.returned),
    },
    {
      key: 'left',
      heading: <Trans>Left</Trans>,
      figure: true,
      cell: (row) =>
        row.left < 0 ? (
          <Status tone="stop">
            <Trans>{amount(row, -row.left)} more than issued</Trans>
          </Status>
        ) : closed && row.left > 0 ? (
          <Status tone="wait">
            <Trans>{amount(row, row.left)} not brought back</Trans>
          </Status>
        ) : (
          amount(row, row.left)
        ),
    },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={stockOf(team.consignments, parcels, team.holders)}
      rowKey={({ commodityId }) => commodityId}
      tone={({ left }) => (left < 0 || (closed && left > 0) ? 'doubt' : undefined)}
    />
  );
}
