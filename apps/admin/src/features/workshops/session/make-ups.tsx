import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MakeUp, Session } from '@tatyktuu/domain/workshops';
import { formatDay, formatMoment } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { api } from '../../../api.ts';
import { type Column, DataTable, Problem, Section } from '../../../page/index.ts';
import { RowAction } from '../../../page/row-action.tsx';
import { useSubmit } from '../../../submit.ts';
import type { Named } from '../groups/members.tsx';
import styles from './roster.module.css';

interface MakeUpsProps {
  readonly session: Session;
  readonly people: readonly Named[];
}

/** Who made up for the session, when and where. It counts as attended, once. */
export function MakeUps({ session, people }: MakeUpsProps): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions());
  if (session.makeUps.length === 0) return null;
  const nameOf = ({ personId }: MakeUp) =>
    people.find(({ id }) => id === personId)?.fullName || t`No longer known`;
  const columns: readonly Column<MakeUp>[] = [
    { key: 'name', heading: <Trans>Name</Trans>, cell: nameOf },
    {
      key: 'on',
      heading: <Trans>Made up for on</Trans>,
      cell: ({ on }) => formatDay(on, undefined, 'short'),
    },
    {
      key: 'with',
      heading: <Trans>Where</Trans>,
      cell: ({ with: other }) =>
        other === null ? (
          <Trans>At a visit</Trans>
        ) : (
          <Link to="/workshops/sessions/$sessionId" params={{ sessionId: other }}>
            <Trans>With another group</Trans>
          </Link>
        ),
    },
    {
      key: 'by',
      heading: <Trans>Recorded by</Trans>,
      wideOnly: true,
      cell: ({ by, at }) => (
        <span className={styles.none}>
          {accounts.find(({ id }) => id === by)?.name ?? t`Closed account`}, {formatMoment(at)}
        </span>
      ),
    },
    {
      key: 'back',
      heading: '',
      figure: true,
      cell: (row) => (
        <RowAction
          disabled={pending}
          aria-label={t`Take back the make-up: ${nameOf(row)}`}
          onClick={() =>
            void send([{ kind: 'withdraw-make-up', sessionId: session.id, personId: row.personId }])
          }
        >
          <Trans>Take back</Trans>
        </RowAction>
      ),
    },
  ];
  return (
    <Section title={<Trans>Made up for</Trans>}>
      <Problem sentence={problem} />
      <DataTable
        label={t`Made up for`}
        columns={columns}
        rows={session.makeUps}
        rowKey={({ personId }) => personId}
      />
    </Section>
  );
}
