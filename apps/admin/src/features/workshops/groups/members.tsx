import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Day } from '@tatyktuu/domain/kernel';
import { type GroupMembership, isMemberOn, type PeerGroup } from '@tatyktuu/domain/workshops';
import { formatDay } from '@tatyktuu/locales';
import { useState } from 'react';
import { type Column, DataTable, DayField, FormDialog, Status } from '../../../page/index.ts';
import { RowAction } from '../../../page/row-action.tsx';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';

/** A person as this page names one. */
export interface Named {
  readonly id: string;
  readonly fullName: string;
  readonly familyName: string;
  readonly familyNumber: string | null;
}

interface MembersProps {
  readonly group: PeerGroup;
  readonly people: readonly Named[];
}

/** Who is in the group by the day of joining; those who have left stand below. */
export function Members({ group, people }: MembersProps) {
  const { t, i18n } = useLingui();
  const { today } = useMe();
  const [leaving, setLeaving] = useState<GroupMembership | null>(null);
  const personOf = ({ personId }: GroupMembership) => people.find(({ id }) => id === personId);
  const rows = group.memberships.toSorted(
    (a, b) =>
      Number(!isMemberOn(a, today)) - Number(!isMemberOn(b, today)) ||
      a.joinedOn.localeCompare(b.joinedOn) ||
      (personOf(a)?.fullName ?? '').localeCompare(personOf(b)?.fullName ?? '', i18n.locale),
  );
  const columns: readonly Column<GroupMembership>[] = [
    {
      key: 'name',
      heading: <Trans>Name</Trans>,
      cell: (stay) => personOf(stay)?.fullName || t`No longer known`,
    },
    {
      key: 'family',
      heading: <Trans>Family</Trans>,
      cell: (stay) => (
        <Link to="/families/$familyId" params={{ familyId: stay.familyId }}>
          {[personOf(stay)?.familyNumber, personOf(stay)?.familyName].filter(Boolean).join(' ') || t`Family`}
        </Link>
      ),
    },
    {
      key: 'joined',
      heading: <Trans>Joined</Trans>,
      cell: ({ joinedOn }) => formatDay(joinedOn, undefined, 'full'),
      wideOnly: true,
    },
    {
      key: 'leave',
      heading: '',
      figure: true,
      cell: (stay) =>
        stay.leftOn === null ? (
          <RowAction
            onClick={() => setLeaving(stay)}
            aria-label={t`Take out: ${personOf(stay)?.fullName ?? ''}`}
          >
            <Trans>Take out</Trans>
          </RowAction>
        ) : (
          <Status tone="past">
            <Trans>Left: {formatDay(stay.leftOn, undefined, 'full')}</Trans>
          </Status>
        ),
    },
  ];
  return (
    <>
      <DataTable
        label={t`Members`}
        columns={columns}
        rows={rows}
        rowKey={({ personId, joinedOn }) => `${personId} ${joinedOn}`}
        tone={(stay) => (isMemberOn(stay, today) ? undefined : 'quiet')}
      />
      {leaving && (
        <LeaveDialog
          group={group}
          stay={leaving}
          name={personOf(leaving)?.fullName ?? ''}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  );
}

interface LeaveProps {
  readonly group: PeerGroup;
  readonly stay: GroupMembership;
  readonly name: string;
  readonly onClose: () => void;
}

function LeaveDialog({ group, stay, name, onClose }: LeaveProps) {
  const { t } = useLingui();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const [on, setOn] = useState<Day | ''>(today);
  const leave = async () => {
    const sent = await send([{ kind: 'leave-group', groupId: group.id, personId: stay.personId, on }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Take ${name} out of the group`}
      action={<Trans>Take out</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void leave()}
      onClose={onClose}
    >
      <p>
        <Trans>What was marked before stays. From this day on the person is not expected any more.</Trans>
      </p>
      <DayField
        label={t`First day without the person`}
        description={on && formatDay(on)}
        value={on}
        min={stay.joinedOn}
        onChange={setOn}
      />
    </FormDialog>
  );
}
