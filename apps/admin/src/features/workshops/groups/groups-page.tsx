import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { PeerGroup } from '@tatyktuu/domain/workshops';
import { isMemberOn } from '@tatyktuu/domain/workshops';
import { audienceLabel, formatNumber } from '@tatyktuu/locales';
import { useState } from 'react';
import { api } from '../../../api.ts';
import { type Column, DataTable, EmptyState, Loaded, PageHeading, Status } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { WorkshopsNavigation } from '../workshops-navigation.tsx';
import { FormGroupDialog } from './form-group-dialog.tsx';
import { ProposalsDialog } from './proposals-dialog.tsx';

/** The peer groups, with how many are in each today. */
export function GroupsPage() {
  const { t } = useLingui();
  const [dialog, setDialog] = useState<'form' | 'propose' | null>(null);
  const query = useQuery(api.workshops.groups.queryOptions());
  const close = () => setDialog(null);
  const empty = query.data?.groups.length === 0;
  const propose = (
    <Button variant={empty ? 'filled' : 'default'} onClick={() => setDialog('propose')}>
      <Trans>Make a group for each generation</Trans>
    </Button>
  );
  return (
    <>
      <PageHeading
        title={<Trans>Groups</Trans>}
        tab={t`Groups`}
        under={query.data && <Plural value={query.data.groups.length} one="# group" other="# groups" />}
      >
        {query.data && !empty && (
          <>
            {propose}
            <Button variant="filled" onClick={() => setDialog('form')}>
              <Trans>Form a group</Trans>
            </Button>
          </>
        )}
      </PageHeading>
      <WorkshopsNavigation />
      <Loaded query={query}>
        {({ groups }) =>
          groups.length > 0 ? (
            <GroupsTable groups={groups} />
          ) : (
            <EmptyState title={<Trans>No groups yet</Trans>}>
              <p>
                <Trans>
                  People of one generation from several families learn together. Make a group for each
                  generation from everybody who is enrolled, or form them one by one.
                </Trans>
              </p>
              {propose}
              <Button onClick={() => setDialog('form')}>
                <Trans>Form a group</Trans>
              </Button>
            </EmptyState>
          )
        }
      </Loaded>
      {dialog === 'form' && <FormGroupDialog onClose={close} />}
      {dialog === 'propose' && <ProposalsDialog onClose={close} />}
    </>
  );
}

function GroupsTable({ groups }: { readonly groups: readonly PeerGroup[] }) {
  const { t } = useLingui();
  const { today } = useMe();
  const navigate = useNavigate();
  const { data: facilitators = [] } = useQuery(api.accounts.facilitators.queryOptions());
  const columns: readonly Column<PeerGroup>[] = [
    {
      key: 'name',
      heading: <Trans>Group</Trans>,
      cell: ({ id, name }) => (
        <Link to="/workshops/groups/$groupId" params={{ groupId: id }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'generation',
      heading: <Trans>Generation</Trans>,
      cell: ({ audience }) => audienceLabel(audience),
      wideOnly: true,
    },
    {
      key: 'people',
      heading: <Trans>People</Trans>,
      figure: true,
      cell: ({ memberships }) => formatNumber(memberships.filter((stay) => isMemberOn(stay, today)).length),
    },
    { key: 'place', heading: <Trans>Place</Trans>, cell: ({ place }) => place, wideOnly: true },
    {
      key: 'facilitators',
      heading: <Trans>Facilitators</Trans>,
      cell: (group) =>
        group.facilitators.length > 0 ? (
          group.facilitators
            .map((accountId) => facilitators.find(({ id }) => id === accountId)?.name ?? t`Closed account`)
            .join(', ')
        ) : (
          <Status tone="wait">
            <Trans>None yet</Trans>
          </Status>
        ),
    },
  ];
  return (
    <DataTable
      label={t`Groups`}
      columns={columns}
      rows={groups}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/workshops/groups/$groupId', params: { groupId: id } })}
    />
  );
}
