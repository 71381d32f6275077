import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PeerGroup } from '@tatyktuu/domain/workshops';
import { api } from '../../../api.ts';
import { type Column, DataTable, EmptyState, Loaded, PersonName, Problem } from '../../../page/index.ts';
import { RowAction } from '../../../page/row-action.tsx';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import styles from './candidates.module.css';
import type { Named } from './members.tsx';
import { withoutGroup } from './proposals.ts';

type Candidate = Named & { readonly familyId: string; readonly groupIds: readonly string[] };

/** People of this generation from enrolled families who are in no group: each joins with one tap, or all at once. */
export function Candidates({ group }: { readonly group: PeerGroup }) {
  const { t } = useLingui();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const { data: heldBack } = useQuery(api.registry.heldBack.queryOptions());
  const held = new Set(heldBack?.people);
  const query = useQuery(api.workshops.candidates.queryOptions({ role: group.audience }));
  const add = (people: readonly Candidate[]) =>
    send(
      people.map(({ id, familyId }) => ({
        kind: 'join-group',
        groupId: group.id,
        personId: id,
        familyId,
        on: today,
      })),
    );
  const columns: readonly Column<Candidate>[] = [
    { key: 'name', heading: <Trans>Name</Trans>, cell: (person) => <PersonName person={person} /> },
    {
      key: 'family',
      heading: <Trans>Family</Trans>,
      cell: ({ familyNumber, familyName }) => [familyNumber, familyName].filter(Boolean).join(' '),
    },
    {
      key: 'add',
      heading: '',
      figure: true,
      cell: (person) =>
        held.has(person.id) ? (
          <Link to="/families/$familyId" params={{ familyId: person.familyId }} hash="consents">
            <Trans>Has not agreed yet: record consent</Trans>
          </Link>
        ) : (
          <RowAction
            disabled={pending}
            onClick={() => void add([person])}
            aria-label={t`Add ${person.fullName} to the group`}
          >
            <Trans>Add</Trans>
          </RowAction>
        ),
    },
  ];
  return (
    <Loaded query={query}>
      {(all) => {
        const people = withoutGroup(all);
        if (people.length === 0)
          return (
            <EmptyState
              title={<Trans>Everybody of this generation in the enrolled families is in a group.</Trans>}
            />
          );
        const free = people.filter(({ id }) => !held.has(id));
        return (
          <div className={styles.candidates}>
            {free.length > 0 && (
              <div>
                <Button onClick={() => void add(free)} loading={pending}>
                  <Plural value={free.length} one="Add # person" other="Add all # people" />
                </Button>
              </div>
            )}
            <Problem sentence={problem} />
            <DataTable label={t`Could join`} columns={columns} rows={people} rowKey={({ id }) => id} />
          </div>
        );
      }}
    </Loaded>
  );
}
