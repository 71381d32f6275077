import type { CommandBody } from '@tatyktuu/domain/door';
import { attendingRoles } from '@tatyktuu/domain/families';
import { addDays, type CurriculumId, type Id, type SessionId } from '@tatyktuu/domain/kernel';
import { type Cast, type CastGroup, calendar, type Seat, seatsOf } from './cast.ts';
import type { Diary } from './diary.ts';
import { economicUnits } from './economic-units.ts';
import { socialUnits } from './social-units.ts';

/** A session of the example's timetable. */
export interface TimetableEntry {
  readonly id: SessionId;
  readonly unitId: string;
  readonly seats: readonly Seat[];
  /** Days from today. */
  readonly days: number;
  readonly at: string;
}

const place = 'Ивановка, айылдык клуб';

/** The two sessions that bring all the groups together. */
const jointUnits = ['social-4', 'social-10'];

const startOf: Readonly<Record<Seat, string>> = {
  'mother-in-law': '10:00',
  'father-in-law': '11:00',
  'daughter-in-law': '14:00',
  husband: '15:00',
};

/**
 * One session a week for each group: the first five units of the social component lie behind, the sixth is today, the
 * rest and the first two economic ones are to come.
 */
export function timetableOf(ids: () => Id): readonly TimetableEntry[] {
  return [...socialUnits, ...economicUnits.slice(0, 2)].flatMap(({ id: unitId }, week): TimetableEntry[] => {
    const days = calendar.firstSession + 7 * week;
    if (jointUnits.includes(unitId)) return [{ id: ids(), unitId, seats: attendingRoles, days, at: '13:00' }];
    return attendingRoles.map((seat) => ({ id: ids(), unitId, seats: [seat], days, at: startOf[seat] }));
  });
}

/** The curriculum is published, the groups are formed, and every session is planned. */
export function writePlan(
  diary: Diary,
  cast: Cast,
  timetable: readonly TimetableEntry[],
  curriculumId: CurriculumId,
): void {
  diary.write(calendar.groupsFormed - 1, '10:30', 'administrator', {
    kind: 'publish-curriculum',
    ...{ curriculumId, version: 1, units: [...socialUnits, ...economicUnits] },
    title: {
      ky: 'Татыктуу жашоо: сабактар',
      ru: 'Достойная жизнь: занятия',
      en: 'Life in Dignity: sessions',
    },
  });
  for (const group of cast.groups) writeGroup(diary, cast, group);
  diary.write(
    calendar.groupsFormed,
    '15:00',
    'administrator',
    ...timetable.map(
      ({ id: sessionId, unitId, seats, days, at }): CommandBody => ({
        kind: 'schedule-session',
        ...{ sessionId, curriculumId, curriculumVersion: 1, unitId, at, place },
        groupIds: cast.groups.filter(({ audience }) => seats.includes(audience)).map(({ id }) => id),
        on: addDays(cast.today, days),
      }),
    ),
  );
  writeChangesOfPlan(diary, cast, timetable);
}

function writeGroup(diary: Diary, cast: Cast, group: CastGroup): void {
  const { id: groupId, name, audience, pair } = group;
  diary.write(calendar.groupsFormed, '11:00', 'administrator', {
    kind: 'form-group',
    ...{ groupId, name, audience, place, facilitators: pair.map((colleague) => cast.staff[colleague].id) },
  });
  for (const { id: personId, familyId, joinedOn, leftOn } of seatsOf(cast, group)) {
    const late = joinedOn > addDays(cast.today, calendar.groupsFormed);
    const days = late ? calendar.brideCame : calendar.groupsFormed;
    diary.write(days, late ? '09:30' : '11:30', 'administrator', {
      kind: 'join-group',
      ...{ groupId, personId, familyId, on: joinedOn },
    });
    if (leftOn !== null)
      diary.write(-12, '17:45', 'administrator', { kind: 'leave-group', groupId, personId, on: leftOn });
  }
}

/** The husbands' next session moves by a day; the fathers-in-law's last economic one is called off. */
function writeChangesOfPlan(diary: Diary, cast: Cast, timetable: readonly TimetableEntry[]): void {
  const next = timetable.find(({ unitId, seats }) => unitId === 'social-7' && seats.includes('husband'));
  const off = timetable.find(
    ({ unitId, seats }) => unitId === 'economic-2' && seats.includes('father-in-law'),
  );
  if (next)
    diary.write(-4, '18:10', 'administrator', {
      kind: 'reschedule-session',
      ...{ sessionId: next.id, on: addDays(cast.today, next.days + 1), at: '17:00', place },
    });
  if (off) diary.write(-3, '09:15', 'administrator', { kind: 'cancel-session', sessionId: off.id });
}
