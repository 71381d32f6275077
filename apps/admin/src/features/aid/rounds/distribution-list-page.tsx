import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Box, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Commodity, Round } from '@tatyktuu/domain/aid';
import { formatDay, formatNumber, formatQuantity, programmeWords } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { api } from '../../../api.ts';
import { Loaded, PageHeading } from '../../../page/index.ts';
import styles from './distribution-list-page.module.css';
import { byNumber, familyLabel, type RoundParcel } from './round-parcel.ts';
import { totalsOf } from './totals.ts';

/** The paper list of a round: names, heads, goods, and room to sign. Nothing else is on it. */
export function DistributionListPage(): ReactNode {
  const { t } = useLingui();
  const { roundId } = useParams({ from: '/shell/aid/rounds/$roundId/list' });
  const query = useQuery(api.aid.round.queryOptions({ roundId }));
  return (
    <Loaded query={query}>
      {({ round, parcels, commodities }) => (
        <div className={styles.page}>
          <div className={styles.screenOnly}>
            <PageHeading
              title={<Trans>Distribution list</Trans>}
              tab={t`Distribution list`}
              back={{ to: '/aid/rounds/$roundId', params: { roundId }, label: round.title }}
            >
              <Button variant="filled" onClick={() => window.print()}>
                <Trans>Print</Trans>
              </Button>
            </PageHeading>
          </div>
          <Sheet round={round} parcels={parcels} commodities={commodities} />
        </div>
      )}
    </Loaded>
  );
}

interface SheetProps {
  readonly round: Round;
  readonly parcels: readonly RoundParcel[];
  readonly commodities: readonly Commodity[];
}

function Sheet({ round, parcels, commodities }: SheetProps) {
  const { t } = useLingui();
  const totals = totalsOf(parcels.map(({ entitlement }) => ({ due: entitlement.items, taken: null })));
  const goods = totals.flatMap(({ commodityId, needed }) => {
    const commodity = commodities.find(({ id }) => id === commodityId);
    return commodity ? [{ commodity, needed }] : [];
  });
  return (
    <Box component="section" className={styles.sheet} aria-label={t`Distribution list`} tabIndex={0}>
      <h2>{round.title}</h2>
      <p>
        {formatDay(round.on, undefined, 'full')}
        {round.place && `, ${round.place}`}
        {', '}
        <Plural value={parcels.length} one="# family" other="# families" />
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Family</Trans>
            </th>
            <th scope="col" className={styles.figure}>
              <Trans>People</Trans>
            </th>
            {goods.map(({ commodity }) => (
              <th key={commodity.id} scope="col" className={styles.figure}>
                {programmeWords(commodity.title)}
              </th>
            ))}
            <th scope="col" className={styles.sign}>
              <Trans>Who collected, signature</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {parcels.toSorted(byNumber).map((row) => (
            <tr key={row.familyId}>
              <th scope="row">{familyLabel(row)}</th>
              <td className={styles.figure}>{formatNumber(row.parcel.household)}</td>
              {goods.map(({ commodity }) => {
                const item = row.entitlement.items.find(({ commodityId }) => commodityId === commodity.id);
                return (
                  <td key={commodity.id} className={styles.figure}>
                    {item ? formatQuantity(item.quantity, commodity.unit) : '—'}
                  </td>
                );
              })}
              <td />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>In all</Trans>
            </th>
            <td className={styles.figure}>
              {formatNumber(parcels.reduce((sum, { parcel }) => sum + parcel.household, 0))}
            </td>
            {goods.map(({ commodity, needed }) => (
              <td key={commodity.id} className={styles.figure}>
                {formatQuantity(needed, commodity.unit)}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
      <p className={styles.hands}>
        <span>
          <Trans>Handed out by</Trans>
        </span>
        <span>
          <Trans>Witness of thumb-marks</Trans>
        </span>
      </p>
    </Box>
  );
}
