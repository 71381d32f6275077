import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import type { Family, Person } from '@tatyktuu/domain/families';
import { ageOn, type Day } from '@tatyktuu/domain/kernel';
import {
  arrivalLabel,
  departureLabel,
  formatDay,
  formatPartialDay,
  generationRoleLabel,
  sexLabel,
} from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { DataTable, PersonName } from '../../../page/index.ts';
import { absenceWords } from './absence-words.ts';
import { type PersonSeen, useNameOf } from './contact-seen.ts';
import css from './family.module.css';
import type { DrawnTie } from './graph/kin.ts';
import type { SeenOn } from './graph/on-day.ts';
import { kinOf } from './kin-words.ts';

/** The same people as in the picture, on the same day, in words. */
export function PeopleTable({
  family,
  seen,
  ties,
  day,
  onOpen,
}: {
  readonly family: Pick<Family, 'members' | 'head'>;
  readonly seen: readonly SeenOn<PersonSeen>[];
  readonly ties: readonly DrawnTie[];
  readonly day: Day;
  readonly onOpen: (person: Person) => void;
}): ReactNode {
  const { t } = useLingui();
  const nameOf = useNameOf();
  const names = (ids: readonly Person['id'][]) =>
    ids.map((wanted) => nameOf(family.members.find(({ id }) => id === wanted))).join(', ');
  return (
    <DataTable
      label={t`People of the family`}
      rows={seen}
      rowKey={({ person: { id } }) => id}
      onOpen={({ person }) => onOpen(person)}
      tone={({ presence }) => (presence === 'left' || presence === 'died' ? 'quiet' : undefined)}
      columns={[
        {
          key: 'name',
          heading: <Trans>Name</Trans>,
          cell: ({ person }) => (
            <Anchor
              component="button"
              type="button"
              inherit
              ta="start"
              c="var(--ink)"
              fw={600}
              onClick={() => onOpen(person)}
            >
              <PersonName person={person} />
            </Anchor>
          ),
        },
        {
          key: 'role',
          heading: <Trans>Role in the family</Trans>,
          cell: ({ person: { id, role } }) => (
            <>
              {generationRoleLabel(role)}
              {family.head === id && (
                <span className={css.soft}>
                  {' '}
                  <Trans>head of the family</Trans>
                </span>
              )}
            </>
          ),
        },
        {
          key: 'kin',
          heading: <Trans>Tied to</Trans>,
          wideOnly: true,
          cell: ({ person: { id } }) =>
            kinOf(id, ties).map(({ label, people }) => (
              <div key={label}>
                <span className={css.soft}>{label}:</span> {names(people)}
              </div>
            )),
        },
        {
          key: 'sex',
          heading: <Trans>Sex</Trans>,
          wideOnly: true,
          cell: ({ person: { sex } }) => sexLabel(sex),
        },
        {
          key: 'born',
          heading: <Trans>Born</Trans>,
          wideOnly: true,
          cell: ({ person: { birth }, presence, stay }) =>
            birth && (
              <Born
                birth={birth}
                on={presence === 'died' ? (stay.until ?? day) : day}
                aged={presence !== 'died'}
              />
            ),
        },
        {
          key: 'here',
          heading: <Trans>In the family</Trans>,
          cell: (each) => <Whereabouts seen={each} day={day} />,
        },
      ]}
    />
  );
}

/** Since when somebody is in the family, how she left it, and whether she is away. */
function Whereabouts({
  seen: { person, presence, stay },
  day,
}: {
  readonly seen: SeenOn<PersonSeen>;
  readonly day: Day;
}): ReactNode {
  const language = useLanguage();
  if (stay.ended !== null && stay.until !== null && stay.until <= day)
    return `${departureLabel(stay.ended)} ${formatDay(stay.until, language, 'full')}`;
  const away = person.absences.filter(({ until }) => until === null || until >= day);
  return (
    <>
      {stay.from !== null && (
        <div>
          {arrivalLabel(person.arrival.on === stay.from ? person.arrival.how : 'registered')}{' '}
          {formatDay(stay.from, language, 'full')}
        </div>
      )}
      {away.map((absence) => (
        <div key={JSON.stringify(absence)} className={presence === 'away' ? undefined : css.soft}>
          {absenceWords(absence, language)}
        </div>
      ))}
    </>
  );
}

/** A birth with the age that follows. */
export function Born({
  birth,
  on,
  aged = true,
}: {
  readonly birth: Day;
  readonly on: Day;
  readonly aged?: boolean;
}): ReactNode {
  const language = useLanguage();
  const age = ageOn(birth, on);
  return (
    <>
      {formatPartialDay(birth, language)}
      {aged && age !== null && (
        <span className={css.age}>
          {' '}
          <Trans>age {age}</Trans>
        </span>
      )}
    </>
  );
}
