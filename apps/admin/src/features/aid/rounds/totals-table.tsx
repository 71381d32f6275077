import { Trans, useLingui } from '@lingui/react/macro';
import type { Commodity } from '@tatyktuu/domain/aid';
import { formatQuantity, programmeWords } from '@tatyktuu/locales';
import { type Column, DataTable } from '../../../page/index.ts';
import { type RoundParcel, takenOf } from './round-parcel.ts';
import { type Total, totalsOf } from './totals.ts';

interface TotalsTableProps {
  readonly parcels: readonly RoundParcel[];
  readonly commodities: readonly Commodity[];
}

/** How much of each commodity the round takes, and what of it is still to hand over. */
export function TotalsTable({ parcels, commodities }: TotalsTableProps) {
  const { t } = useLingui();
  const rows = totalsOf(
    parcels.map(({ parcel, entitlement }) => ({
      due: entitlement.items,
      taken: takenOf(parcel),
    })),
  );
  const commodityOf = ({ commodityId }: Total) => commodities.find(({ id }) => id === commodityId);
  const amount = (row: Total, quantity: number) => formatQuantity(quantity, commodityOf(row)?.unit ?? 'g');
  const columns: readonly Column<Total>[] = [
    {
      key: 'title',
      heading: <Trans>Goods</Trans>,
      cell: (row) => programmeWords(commodityOf(row)?.title ?? {}),
    },
    {
      key: 'needed',
      heading: <Trans>Needed</Trans>,
      figure: true,
      cell: (row) => amount(row, row.needed),
    },
    {
      key: 'handed',
      heading: <Trans>Handed over</Trans>,
      figure: true,
      cell: (row) => amount(row, row.handedOver),
    },
    {
      key: 'left',
      heading: <Trans>Still to hand over</Trans>,
      figure: true,
      cell: (row) => amount(row, row.left),
    },
  ];
  return (
    <DataTable label={t`Goods`} columns={columns} rows={rows} rowKey={({ commodityId }) => commodityId} />
  );
}
