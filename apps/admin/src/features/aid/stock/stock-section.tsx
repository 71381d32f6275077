import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Commodity, Consignment, Round } from '@tatyktuu/domain/aid';
import type { AccountId } from '@tatyktuu/domain/kernel';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { Section } from '../../../page/index.ts';
import type { RoundParcel } from '../rounds/round-parcel.ts';
import { Consignments } from './consignments.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { ReckoningTable } from './reckoning-table.tsx';
import styles from './stock.module.css';
import { teamsOf } from './teams.ts';

interface StockSectionProps {
  readonly round: Round;
  readonly parcels: readonly RoundParcel[];
  readonly consignments: readonly Consignment[];
  readonly commodities: readonly Commodity[];
}

/** The goods that were issued for the round: to whom, what came back, and whether it comes out even. */
export function StockSection({ round, parcels, consignments, commodities }: StockSectionProps): ReactNode {
  const { t } = useLingui();
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions());
  const [issuing, setIssuing] = useState(false);
  const nameOf = (accountId: AccountId) =>
    accounts.find(({ id }) => id === accountId)?.name ?? t`Closed account`;
  return (
    <Section
      title={<Trans>Goods with the facilitators</Trans>}
      actions={
        round.status === 'open' && (
          <Button onClick={() => setIssuing(true)}>
            <Trans>Issue goods…</Trans>
          </Button>
        )
      }
    >
      {consignments.length === 0 ? (
        <p className={styles.soft}>
          <Trans>
            Nothing was issued for this round yet. Write down what a pair takes along: what is handed over,
            brought back and left is then reckoned against it.
          </Trans>
        </p>
      ) : (
        teamsOf(consignments).map((team) => (
          <section key={team.holders.join()} className={styles.team}>
            <h3>{team.holders.map(nameOf).join(', ')}</h3>
            <ReckoningTable
              label={t`Goods of ${team.holders.map(nameOf).join(', ')}`}
              team={team}
              parcels={parcels.map(({ parcel }) => parcel)}
              commodities={commodities}
              closed={round.status === 'closed'}
            />
            <Consignments consignments={team.consignments} commodities={commodities} nameOf={nameOf} />
          </section>
        ))
      )}
      {issuing && (
        <IssueDialog
          round={round}
          parcels={parcels}
          consignments={consignments}
          commodities={commodities}
          onClose={() => setIssuing(false)}
        />
      )}
    </Section>
  );
}
