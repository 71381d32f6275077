import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Commodity, Parcel, Round } from '@tatyktuu/domain/aid';
import { formatMoment, formatNumber } from '@tatyktuu/locales';
import { type Column, DataTable, Status } from '../../../page/index.ts';
import { Items } from '../items.tsx';
import styles from './parcel-table.module.css';
import { byNumber, familyLabel, type RoundParcel, standingOf } from './round-parcel.ts';

interface ParcelTableProps {
  readonly round: Round;
  readonly parcels: readonly RoundParcel[];
  readonly commodities: readonly Commodity[];
}

/** The families of a round; a family's line leads to the reasons and to the hand-over. */
export function ParcelTable({ round, parcels, commodities }: ParcelTableProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const placeOf = ({ familyId }: RoundParcel) =>
    ({ to: '/aid/rounds/$roundId/families/$familyId', params: { roundId: round.id, familyId } }) as const;
  const columns: readonly Column<RoundParcel>[] = [
    {
      key: 'family',
      heading: <Trans>Family</Trans>,
      cell: (row) => (
        <>
          <Link {...placeOf(row)}>{familyLabel(row)}</Link>
          <div className={styles.narrow}>
            <Plural value={row.parcel.household} one="# person" other="# people" />
            <ParcelState parcel={row.parcel} round={round} />
          </div>
        </>
      ),
    },
    {
      key: 'heads',
      heading: <Trans>People</Trans>,
      figure: true,
      wideOnly: true,
      cell: ({ parcel }) => formatNumber(parcel.household),
    },
    {
      key: 'due',
      heading: <Trans>Due</Trans>,
      cell: ({ entitlement }) => <Items items={entitlement.items} commodities={commodities} />,
    },
    {
      key: 'kcal',
      heading: <Trans>kcal a person a day</Trans>,
      figure: true,
      wideOnly: true,
      cell: ({ ration }) => formatNumber(ration.kcalPerPersonDay),
    },
    {
      key: 'why',
      heading: <Trans>Reason</Trans>,
      wideOnly: true,
      cell: (row) => (
        <Link {...placeOf(row)} aria-label={t`Why: ${familyLabel(row)}`}>
          <Trans>Why?</Trans>
        </Link>
      ),
    },
    {
      key: 'state',
      heading: <Trans>State</Trans>,
      wideOnly: true,
      cell: ({ parcel }) => <ParcelState parcel={parcel} round={round} />,
    },
  ];
  return (
    <DataTable
      label={t`Families`}
      columns={columns}
      rows={parcels.toSorted(byNumber)}
      rowKey={({ familyId }) => familyId}
      onOpen={(row) => void navigate(placeOf(row))}
    />
  );
}

/** Whether the family has its parcel, and since when. */
function ParcelState({ parcel, round }: { readonly parcel: Parcel; readonly round: Round }) {
  const handOver = standingOf(parcel);
  const times = parcel.handOvers.filter(({ reversedBy }) => reversedBy === null).length;
  if (times > 1) {
    return (
      <Status tone="wait">
        <Plural value={times} one="Handed over # time" other="Handed over # times" />
      </Status>
    );
  }
  if (handOver) {
    return (
      <Status tone="well">
        <Trans>Handed over</Trans>
        <br />
        {formatMoment(handOver.at)}
      </Status>
    );
  }
  return round.status === 'open' ? (
    <Status tone="wait">
      <Trans>Not collected yet</Trans>
    </Status>
  ) : (
    <Status tone="past">
      <Trans>Not collected</Trans>
    </Status>
  );
}
