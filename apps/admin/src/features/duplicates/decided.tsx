import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CommandBody } from '@tatyktuu/domain/door';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import type { ReactNode } from 'react';
import { api, type client } from '../../api.ts';
import { DataTable, EmptyState, Loaded, Problem, Status } from '../../page/index.ts';
import { RowAction } from '../../page/row-action.tsx';
import { useSubmit } from '../../submit.ts';
import { useNameOf } from '../families/family/contact-seen.ts';
import css from './duplicates.module.css';

type Answer = Awaited<ReturnType<typeof client.duplicates.decided.query>>;

interface Row {
  readonly key: string;
  readonly what: 'one-family' | 'one-person' | 'apart';
  readonly names: readonly [string, string];
  /** Where it can be looked at. */
  readonly familyId: FamilyId;
  readonly undo: CommandBody;
}

/** Who was made one and who was told apart; each can be taken back as long as nothing rests on it. */
export function Decided(): ReactNode {
  const { send, pending, problem } = useSubmit();
  const query = useQuery(api.duplicates.decided.queryOptions({ offset: 0, limit: 200 }));
  const rowsOf = useRows();
  return (
    <>
      <Problem sentence={problem} />
      <Loaded query={query}>
        {(answer) => {
          const rows = rowsOf(answer);
          return rows.length === 0 ? (
            <EmptyState title={<Trans>Nothing was decided yet.</Trans>} />
          ) : (
            <DecidedTable rows={rows} pending={pending} onUndo={({ undo }) => void send([undo])} />
          );
        }}
      </Loaded>
    </>
  );
}

function useRows(): (answer: Answer) => readonly Row[] {
  const nameOf = useNameOf();
  const called = (number: string | null, name: string) =>
    [number, name].filter(Boolean).join(' ') || nameOf(undefined);
  return ({ mergedFamilies, mergedPeople, toldApart }) => [
    ...mergedFamilies.map(
      ({ familyId, otherId, number, name, otherNumber, otherName }): Row => ({
        key: `${familyId} ${otherId}`,
        what: 'one-family',
        names: [called(number, name), called(otherNumber, otherName)],
        familyId,
        undo: { kind: 'unmerge-families', familyId, otherId },
      }),
    ),
    ...mergedPeople.map(
      ({ familyId, personId, fullName, dropped, droppedName }): Row => ({
        key: `${personId} ${dropped.personId}`,
        what: 'one-person',
        names: [nameOf({ fullName }), nameOf({ fullName: droppedName })],
        familyId,
        undo: { kind: 'unmerge-people', familyId, personId, dropped },
      }),
    ),
    ...toldApart.map(
      ({ one, other }): Row => ({
        key: `${one.id} ${other.id}`,
        what: 'apart',
        names: [nameOf(one), nameOf(other)],
        familyId: one.familyId,
        undo: { kind: 'forget-telling-apart', people: [one.id, other.id] },
      }),
    ),
  ];
}

function DecidedTable({
  rows,
  pending,
  onUndo,
}: {
  readonly rows: readonly Row[];
  readonly pending: boolean;
  readonly onUndo: (row: Row) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <div className={css.list}>
      <DataTable
        label={t`Decided`}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'who',
            heading: <Trans>Who</Trans>,
            cell: ({ names: [one, other], familyId }) => (
              <>
                <Link to="/families/$familyId" params={{ familyId }}>
                  {one}
                </Link>
                <br />
                {other}
              </>
            ),
          },
          { key: 'what', heading: <Trans>Decided</Trans>, cell: ({ what }) => <What what={what} /> },
          {
            key: 'undo',
            heading: '',
            figure: true,
            cell: (row) => (
              <RowAction
                disabled={pending}
                aria-label={t`Undo: ${row.names.join(', ')}`}
                onClick={() => onUndo(row)}
              >
                <Trans>Undo</Trans>
              </RowAction>
            ),
          },
        ]}
      />
    </div>
  );
}

function What({ what }: Pick<Row, 'what'>): ReactNode {
  switch (what) {
    case 'one-family':
      return (
        <Status tone="well">
          <Trans>One family</Trans>
        </Status>
      );
    case 'one-person':
      return (
        <Status tone="well">
          <Trans>One person</Trans>
        </Status>
      );
    case 'apart':
      return (
        <Status tone="told">
          <Trans>Two people</Trans>
        </Status>
      );
  }
}
