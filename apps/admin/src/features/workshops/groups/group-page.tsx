import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { isMemberOn, type PeerGroup } from '@tatyktuu/domain/workshops';
import { audienceLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { EmptyState, Facts, Loaded, PageHeading, Section, Status } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { Candidates } from './candidates.tsx';
import { ChangeGroupDialog } from './change-group-dialog.tsx';
import { GroupAttendance } from './group-attendance.tsx';
import { Members } from './members.tsx';

/** One peer group: who is in it, who could be, and who was at which session. */
export function GroupPage(): ReactNode {
  const { groupId } = useParams({ from: '/shell/workshops/groups/$groupId' });
  const { t } = useLingui();
  const { today } = useMe();
  const [changing, setChanging] = useState(false);
  const query = useQuery(api.workshops.groups.queryOptions());
  const back = { to: '/workshops/groups', label: t`Groups` } as const;
  return (
    <Loaded query={query}>
      {({ groups, people }) => {
        const group = groups.find(({ id }) => id === groupId);
        if (!group)
          return <PageHeading title={<Trans>This group is not there</Trans>} tab={t`Group`} back={back} />;
        const inIt = group.memberships.filter((stay) => isMemberOn(stay, today)).length;
        return (
          <>
            <PageHeading
              title={group.name}
              tab={t`Group`}
              back={back}
              under={
                <>
                  {audienceLabel(group.audience)}, <Plural value={inIt} one="# person" other="# people" />
                </>
              }
            >
              <Button onClick={() => setChanging(true)}>
                <Trans>Change</Trans>
              </Button>
            </PageHeading>
            <Facts
              items={[
                [t`Place`, group.place || t`Not said yet`],
                [t`Facilitators`, <Facilitators key="facilitators" group={group} />],
              ]}
            />
            <Section title={<Trans>Members</Trans>}>
              {group.memberships.length > 0 ? (
                <Members group={group} people={people} />
              ) : (
                <EmptyState
                  title={<Trans>Nobody is in this group yet. Add people from the list below.</Trans>}
                />
              )}
            </Section>
            <Section title={<Trans>Could join</Trans>}>
              <Candidates group={group} />
            </Section>
            <Section title={<Trans>Attendance, session by session</Trans>}>
              <GroupAttendance group={group} people={people} />
            </Section>
            {changing && <ChangeGroupDialog group={group} onClose={() => setChanging(false)} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Facilitators({ group }: { readonly group: PeerGroup }) {
  const { t } = useLingui();
  const { data = [] } = useQuery(api.accounts.facilitators.queryOptions());
  if (group.facilitators.length === 0) {
    return (
      <Status tone="wait">
        <Trans>None yet: nobody sees this group on a phone</Trans>
      </Status>
    );
  }
  return group.facilitators
    .map((accountId) => data.find(({ id }) => id === accountId)?.name ?? t`Closed account`)
    .join(', ');
}
