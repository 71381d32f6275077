import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { addDays } from '@tatyktuu/domain/kernel';
import type { PeerGroup } from '@tatyktuu/domain/workshops';
import { api } from '../../../api.ts';
import { EmptyState, Loaded } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { sessionTitle } from '../session-words.tsx';
import { attendanceGrid } from './attendance-grid.ts';
import { AttendanceHeatMap } from './attendance-heat-map.tsx';
import type { Named } from './members.tsx';

/** How far ahead coming sessions are shown, in days. */
const AHEAD = 28;

interface GroupAttendanceProps {
  readonly group: PeerGroup;
  readonly people: readonly Named[];
}

/** The group's sessions since its first member joined, by person. */
export function GroupAttendance({ group, people }: GroupAttendanceProps) {
  const { t } = useLingui();
  const { today } = useMe();
  const [from = today] = [today, ...group.memberships.map(({ joinedOn }) => joinedOn)].toSorted();
  const query = useQuery(api.workshops.calendar.queryOptions({ from, to: addDays(today, AHEAD) }));
  const { data: curricula = [] } = useQuery(api.workshops.curricula.queryOptions());
  return (
    <Loaded query={query}>
      {({ sessions }) => {
        const grid = attendanceGrid(group, sessions);
        if (grid.rows.length === 0 || grid.sessions.length === 0)
          return (
            <EmptyState
              title={<Trans>There is nothing to show before the group has people and sessions.</Trans>}
            />
          );
        return (
          <AttendanceHeatMap
            {...grid}
            nameOf={(personId) => people.find(({ id }) => id === personId)?.fullName || t`No longer known`}
            titleOf={(session) => sessionTitle(session, curricula)}
          />
        );
      }}
    </Loaded>
  );
}
