import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FamilyId, PersonId } from '@tatyktuu/domain/kernel';
import {
  countMarks,
  type Mark,
  type MarkAttendance,
  type PeerGroup,
  presences,
  rosterOf,
  type Session,
  type UnmarkAttendance,
} from '@tatyktuu/domain/workshops';
import { excuseLabel, formatMoment, formatNumber, presenceLabel } from '@tatyktuu/locales';
import { api } from '../../../api.ts';
import {
  type Column,
  DataTable,
  EmptyState,
  Notice,
  Problem,
  Status,
  type Tone,
} from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import type { Named } from '../groups/members.tsx';
import { MarkMenu } from './mark-menu.tsx';
import styles from './roster.module.css';

interface RosterProps {
  readonly session: Session;
  readonly groups: readonly PeerGroup[];
  readonly people: readonly (Named & { readonly familyId: FamilyId })[];
}

interface Row {
  readonly personId: PersonId;
  readonly mark: Mark | undefined;
}

const tones: Readonly<Record<Mark['presence'], Tone>> = {
  present: 'well',
  late: 'well',
  'left-early': 'well',
  absent: 'stop',
  excused: 'told',
};

/** Who was expected by group, with the marks: who set them and when, and a way to correct each. */
export function Roster({ session, groups, people }: RosterProps) {
  const { t, i18n } = useLingui();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const nameOf = (personId: PersonId) => people.find(({ id }) => id === personId)?.fullName ?? '';
  const roster = rosterOf(session, groups).toSorted((a, b) =>
    nameOf(a.personId).localeCompare(nameOf(b.personId), i18n.locale),
  );
  const counts = countMarks(session, groups);
  const markable = session.status !== 'cancelled' && session.status !== 'not-held' && session.on <= today;
  const rowOf = (personId: PersonId): Row => ({
    personId,
    mark: session.marks.find((mark) => mark.personId === personId),
  });
  const strangers = session.marks.filter(({ personId }) => !roster.some((one) => one.personId === personId));
  const table = (label: string, rows: readonly Row[]) => (
    <RosterTable
      label={label}
      rows={rows}
      people={people}
      sessionId={session.id}
      onMark={markable ? (body) => void send([body]) : null}
      pending={pending}
    />
  );
  if (roster.length === 0 && strangers.length === 0)
    return <EmptyState title={<Trans>Nobody was in the groups of this session on its day.</Trans>} />;
  return (
    <div className={styles.roster}>
      {session.on > today && session.status === 'planned' && (
        <Notice tone="told">
          <Plural
            value={counts.expected}
            one="# person is expected. Marks can be set from the day of the session on."
            other="# people are expected. Marks can be set from the day of the session on."
          />
        </Notice>
      )}
      {session.marks.length > 0 && (
        <dl className={styles.counts}>
          {presences.map((presence) => (
            <div key={presence}>
              <dt>{presenceLabel(presence)}</dt>
              <dd>{formatNumber(counts[presence])}</dd>
            </div>
          ))}
          <div>
            <dt>
              <Trans>Not marked</Trans>
            </dt>
            <dd>{formatNumber(counts.unmarked)}</dd>
          </div>
        </dl>
      )}
      <Problem sentence={problem} />
      {groups.map((group) => {
        const rows = roster
          .filter(({ groupId }) => groupId === group.id)
          .map(({ personId }) => rowOf(personId));
        return (
          rows.length > 0 && (
            <section key={group.id}>
              {groups.length > 1 && <h3>{group.name}</h3>}
              {table(group.name, rows)}
            </section>
          )
        );
      })}
      {strangers.length > 0 && (
        <section>
          <h3>
            <Trans>Marked, but not in a group on that day</Trans>
          </h3>
          {table(
            t`Marked, but not in a group on that day`,
            strangers.map(({ personId }) => rowOf(personId)),
          )}
        </section>
      )}
    </div>
  );
}

interface RosterTableProps {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly people: RosterProps['people'];
  readonly sessionId: Session['id'];
  /** Null while nobody can be marked. */
  readonly onMark: ((body: MarkAttendance | UnmarkAttendance) => void) | null;
  readonly pending: boolean;
}

function RosterTable({ label, rows, people, sessionId, onMark, pending }: RosterTableProps) {
  const { t } = useLingui();
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions());
  const personOf = ({ personId }: Row) => people.find(({ id }) => id === personId);
  const nameOf = (row: Row) => personOf(row)?.fullName || t`No longer known`;
  const columns: readonly Column<Row>[] = [
    { key: 'name', heading: <Trans>Name</Trans>, cell: nameOf },
    {
      key: 'family',
      heading: <Trans>Family</Trans>,
      wideOnly: true,
      cell: (row) => {
        const person = personOf(row);
        return (
          person && (
            <Link to="/families/$familyId" params={{ familyId: person.familyId }}>
              {[person.familyNumber, person.familyName].filter(Boolean).join(' ')}
            </Link>
          )
        );
      },
    },
    {
      key: 'mark',
      heading: <Trans>Mark</Trans>,
      cell: ({ mark }) =>
        mark ? (
          <Status tone={tones[mark.presence]}>
            {presenceLabel(mark.presence)}
            {mark.excuse && `: ${excuseLabel(mark.excuse)}`}
          </Status>
        ) : (
          <span className={styles.none}>
            <Trans>Not marked</Trans>
          </span>
        ),
    },
    {
      key: 'by',
      heading: <Trans>Marked by</Trans>,
      wideOnly: true,
      cell: ({ mark }) =>
        mark && (
          <span className={styles.none}>
            {accounts.find(({ id }) => id === mark.markedBy)?.name ?? t`Closed account`},{' '}
            {formatMoment(mark.markedAt)}
          </span>
        ),
    },
    {
      key: 'correct',
      heading: '',
      figure: true,
      cell: (row) =>
        onMark && (
          <MarkMenu
            sessionId={sessionId}
            personId={row.personId}
            mark={row.mark}
            name={nameOf(row)}
            disabled={pending}
            onMark={onMark}
          />
        ),
    },
  ];
  return <DataTable label={label} columns={columns} rows={rows} rowKey={({ personId }) => personId} />;
}
