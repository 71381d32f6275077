import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import type { Person } from '@tatyktuu/domain/families';
import { ageOn, type Day } from '@tatyktuu/domain/kernel';
import { formatPartialDay, generationRoleLabel, sexLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { DataTable } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { absenceWords } from './absence-words.ts';
import css from './family.module.css';

/** The same people as in the picture, in words. */
export function PeopleTable({
  members,
  onOpen,
}: {
  readonly members: readonly Person[];
  readonly onOpen: (person: Person) => void;
}): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const { today } = useMe();
  return (
    <DataTable
      label={t`People of the family`}
      rows={members}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      columns={[
        {
          key: 'name',
          heading: <Trans>Name</Trans>,
          cell: (person) => (
            <Anchor
              component="button"
              type="button"
              inherit
              ta="start"
              c="var(--ink)"
              fw={600}
              onClick={() => onOpen(person)}
            >
              {person.fullName}
            </Anchor>
          ),
        },
        {
          key: 'role',
          heading: <Trans>Role in the family</Trans>,
          cell: ({ role }) => generationRoleLabel(role),
        },
        { key: 'sex', heading: <Trans>Sex</Trans>, wideOnly: true, cell: ({ sex }) => sexLabel(sex) },
        {
          key: 'born',
          heading: <Trans>Born</Trans>,
          cell: ({ birth }) => birth && <Born birth={birth} today={today} />,
        },
        {
          key: 'away',
          heading: <Trans>Away</Trans>,
          wideOnly: true,
          cell: ({ absences }) =>
            absences
              .filter(({ until }) => until === null || until >= today)
              .map((absence) => absenceWords(absence, language))
              .join('; '),
        },
      ]}
    />
  );
}

/** A birth with the age that follows. */
export function Born({ birth, today }: { readonly birth: Day; readonly today: Day }): ReactNode {
  const language = useLanguage();
  const age = ageOn(birth, today);
  return (
    <>
      {formatPartialDay(birth, language)}
      {age !== null && (
        <span className={css.soft}>
          {' '}
          <Trans>age {age}</Trans>
        </span>
      )}
    </>
  );
}
