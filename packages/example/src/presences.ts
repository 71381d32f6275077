import type { CommandBody } from '@tatyktuu/domain/door';
import { addDays } from '@tatyktuu/domain/kernel';
import { type Excuse, isAwayOn, type Presence } from '@tatyktuu/domain/workshops';
import { type Cast, type CastGroup, type CastPerson, isBoycotting, type Seat, seatsOf } from './cast.ts';
import type { Diary } from './diary.ts';
import { economicUnits } from './economic-units.ts';
import { socialUnits } from './social-units.ts';
import type { TimetableEntry } from './timetable.ts';

/** How many in a hundred stay away: men with work most, as everywhere. */
const absentPercent: Readonly<Record<Seat, number>> = {
  'mother-in-law': 5,
  'father-in-law': 14,
  'daughter-in-law': 9,
  husband: 24,
};

interface Given {
  readonly presence: Presence;
  readonly excuse: Excuse | null;
}

/** Every session that lies behind is marked by its pair and reported, but for the last one of the fathers-in-law. */
export function writePresences(diary: Diary, cast: Cast, timetable: readonly TimetableEntry[]): void {
  const held = timetable.filter(({ days }) => days < 0);
  for (const [number, entry] of held.entries()) {
    const forgotten = entry.unitId === 'social-5' && entry.seats.includes('father-in-law');
    for (const group of cast.groups.filter(({ audience }) => entry.seats.includes(audience)))
      writeMarks(diary, cast, entry, group, number, forgotten ? 2 : 0);
    if (!forgotten) writeReport(diary, cast, entry, number);
  }
}

function writeMarks(
  diary: Diary,
  cast: Cast,
  { id: sessionId, days, at }: TimetableEntry,
  group: CastGroup,
  number: number,
  leftOut: number,
): void {
  const on = addDays(cast.today, days);
  const expected = seatsOf(cast, group).filter(
    ({ joinedOn, leftOn }) => joinedOn <= on && (leftOn === null || on < leftOn),
  );
  const marker = group.pair[number % 2 === 0 ? 0 : 1];
  const marks = expected.slice(0, expected.length - leftOut).flatMap((person, place): CommandBody[] => {
    const given = presenceOf(person, group.audience, on, number, place);
    if (!given) return [];
    const mark = { kind: 'mark-attendance', sessionId, personId: person.id, ...given } as const;
    // Now and then a thumb slips: the tap is taken back or set right.
    if (number === 4 && place === 2)
      return [
        { ...mark, presence: 'absent', excuse: null },
        { ...mark, presence: 'late', excuse: null },
      ];
    if (number === 7 && place === 5)
      return [mark, { kind: 'unmark-attendance', sessionId, personId: person.id }, mark];
    return [mark];
  });
  // At a joint session the groups are marked one after another.
  const minutes = 20 + 2 * cast.groups.indexOf(group);
  diary.write(days, `${at.slice(0, 2)}:${minutes}`, marker, ...marks);
}

/** How somebody was marked; undefined for who was left unmarked because everybody knew that she was away. */
function presenceOf(
  person: CastPerson,
  seat: Seat,
  on: string,
  number: number,
  place: number,
): Given | undefined {
  const absence = isAwayOn(person, on) ? person.absences[0] : undefined;
  if (absence) {
    if (number % 3 === 0) return undefined;
    return { presence: 'excused', excuse: absence.reason === 'other' ? 'not-stated' : absence.reason };
  }
  if (isBoycotting(person)) return { presence: 'absent', excuse: null };
  const roll = (place * 7919 + number * 104_729 + place * number * 31) % 100;
  if (roll < 7) return { presence: 'late', excuse: null };
  if (roll < 10) return { presence: 'left-early', excuse: null };
  if (roll < 12) return { presence: 'excused', excuse: 'not-stated' };
  return { presence: roll < 12 + absentPercent[seat] ? 'absent' : 'present', excuse: null };
}

function writeReport(
  diary: Diary,
  cast: Cast,
  { id: sessionId, unitId, seats, days, at }: TimetableEntry,
  number: number,
): void {
  const unit = [...socialUnits, ...economicUnits].find(({ id }) => id === unitId);
  const group = cast.groups.find(({ audience }) => seats.includes(audience));
  if (!unit || !group) throw new Error(`the timetable names what there is not: ${unitId}`);
  const outcomes = ['done', 'adapted', 'done', 'done', 'skipped'] as const;
  const activities = unit.activities.map(({ id }, index) => ({
    id,
    outcome: outcomes[(number + index) % 11] ?? ('done' as const),
  }));
  const end = String(Number(at.slice(0, 2)) + 2);
  diary.write(days, `${end}:15`, group.pair[0], {
    kind: 'report-session',
    sessionId,
    report: {
      activities,
      minutes: unit.minutes - (number % 4) * 5,
      bothFacilitators: number !== 9,
      manner: number === 3 ? 'lecturing' : 'participatory',
      materials: number !== 6,
      safetyConcern: number === 11,
    },
  });
}
