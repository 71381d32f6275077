import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Round } from '@tatyktuu/domain/aid';
import { formatDay, roundStatusLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { api } from '../../../api.ts';
import { ButtonLink } from '../../../page/button-link.tsx';
import { type Column, DataTable, EmptyState, Loaded, PageHeading, Status } from '../../../page/index.ts';
import { AidNavigation } from '../aid-navigation.tsx';

type RoundLine = Round & { readonly listed: number; readonly handedOver: number };

/** The distributions, newest first. */
export function RoundsPage(): ReactNode {
  const { t } = useLingui();
  const rounds = useQuery(api.aid.rounds.queryOptions());
  const rules = useQuery(api.aid.rules.queryOptions());
  const noRule = rules.data?.length === 0;
  const open = (
    <ButtonLink to="/aid/rounds/new" variant="filled">
      <Trans>Open a round</Trans>
    </ButtonLink>
  );
  return (
    <>
      <PageHeading title={<Trans>Food aid</Trans>} tab={t`Food aid`}>
        {rounds.data && rounds.data.length > 0 && open}
      </PageHeading>
      <AidNavigation />
      <Loaded query={rounds}>
        {(known) =>
          known.length > 0 ? (
            <RoundsTable rounds={known.toSorted((a, b) => b.on.localeCompare(a.on))} />
          ) : (
            <EmptyState title={<Trans>No rounds yet</Trans>}>
              <p>
                <Trans>
                  A round is one distribution: a day, a place, a rule, and the list of families that are due
                  something.
                </Trans>
              </p>
              {noRule ? (
                <ButtonLink to="/aid/rules" variant="filled">
                  <Trans>First write a rule</Trans>
                </ButtonLink>
              ) : (
                open
              )}
            </EmptyState>
          )
        }
      </Loaded>
    </>
  );
}

function RoundsTable({ rounds }: { readonly rounds: readonly RoundLine[] }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const columns: readonly Column<RoundLine>[] = [
    {
      key: 'title',
      heading: <Trans>Round</Trans>,
      cell: ({ id, title }) => (
        <Link to="/aid/rounds/$roundId" params={{ roundId: id }}>
          {title}
        </Link>
      ),
    },
    { key: 'on', heading: <Trans>Day</Trans>, cell: ({ on }) => formatDay(on, undefined, 'full') },
    { key: 'place', heading: <Trans>Place</Trans>, cell: ({ place }) => place, wideOnly: true },
    {
      key: 'handed',
      heading: <Trans>Handed over</Trans>,
      figure: true,
      cell: ({ listed, handedOver }) => (
        <Trans>
          {handedOver} of {listed}
        </Trans>
      ),
    },
    {
      key: 'status',
      heading: <Trans>State</Trans>,
      wideOnly: true,
      cell: ({ status }) => (
        <Status tone={status === 'open' ? 'told' : 'past'}>{roundStatusLabel(status)}</Status>
      ),
    },
  ];
  return (
    <DataTable
      label={t`Rounds`}
      columns={columns}
      rows={rounds}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/aid/rounds/$roundId', params: { roundId: id } })}
      tone={({ status }) => (status === 'closed' ? 'quiet' : undefined)}
    />
  );
}
