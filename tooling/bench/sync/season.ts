import { randomBytes } from 'node:crypto';
import type { Command, CommandBody } from '@tatyktuu/domain/door';
import { addDays, type Day, type Id, nextReading, uuid7 } from '@tatyktuu/domain/kernel';
import { takingPart } from '../taking-part.ts';
import { inventFamilies } from '../village.ts';

const GROUPS = 20;
const GROUP_SIZE = 20;
const SESSIONS_EACH = 25;
const DAYS = 13;
const SEED = 20_231_102;
const PLACE = 'Айыл китепканасы';

/** A season of one village after another: who is in which group, what is planned, and a mark for each seat. */
export interface Season {
  /** What the office does before anybody is marked. */
  readonly plan: readonly CommandBody[];
  /** The marks, 10,000 in all: those of one group and of one session after each other. */
  readonly marks: readonly CommandBody[];
}

export function newId(): Id {
  return uuid7(Date.now(), randomBytes(10));
}

/**
 * 20 groups of 20 people with 25 sessions each in the last days that a phone looks back on: 10,000 marks. All names
 * are invented; another seed gives others.
 *
 * @param formVersion That of the selection form in use: the example's unless told; null where there is none.
 */
export function planSeason(
  today: Day,
  facilitator: Id,
  { seed = SEED, formVersion }: { readonly seed?: number; readonly formVersion?: number | null } = {},
): Season {
  const families = inventFamilies(GROUPS * GROUP_SIZE, seed);
  const curriculumId = newId();
  const plan: CommandBody[] = [
    {
      ...{ kind: 'publish-curriculum', curriculumId, version: 1, title: { ky: 'Сабактар' } },
      units: [
        {
          ...{
            id: 'social-1',
            component: 'social',
            title: { ky: 'Баалуулуктар' },
            areas: ['core-life-values'],
          },
          ...{ audience: ['daughter-in-law'], minutes: 90 },
          activities: [{ id: 'circle', title: { ky: 'Тегерек' }, minutes: 90 }],
        },
      ],
    },
    ...families,
    ...families.flatMap((family) => takingPart(family, '2023-01-01', formVersion)),
  ];
  const marks: CommandBody[] = [];
  for (let group = 0; group < GROUPS; group += 1) {
    const groupId = newId();
    const members = families.slice(group * GROUP_SIZE, (group + 1) * GROUP_SIZE).map((family) => ({
      familyId: family.familyId,
      personId: family.members.find(({ role }) => role === 'daughter-in-law')?.personId ?? '',
    }));
    plan.push({
      ...{ kind: 'form-group', groupId, name: `Келиндер ${group + 1}`, audience: 'daughter-in-law' },
      ...{ place: PLACE, facilitators: [facilitator] },
    });
    for (const member of members) plan.push({ kind: 'join-group', groupId, ...member, on: '2023-01-02' });
    for (let meeting = 0; meeting < SESSIONS_EACH; meeting += 1) {
      const sessionId = newId();
      plan.push({
        ...{ kind: 'schedule-session', sessionId, curriculumId, curriculumVersion: 1, unitId: 'social-1' },
        ...{
          groupIds: [groupId],
          on: addDays(today, -(meeting % DAYS)),
          at: meeting < DAYS ? '10:00' : '14:00',
          place: PLACE,
        },
      });
      for (const [seat, { personId }] of members.entries())
        marks.push(markOf(sessionId, personId, seat + meeting));
    }
  }
  return { plan, marks };
}

/** Most are there, some are not, one has an excuse. */
function markOf(sessionId: Id, personId: Id, chance: number): CommandBody {
  const mark = { kind: 'mark-attendance', sessionId, personId } as const;
  if (chance % 20 === 7) return { ...mark, presence: 'excused', excuse: 'illness' };
  return { ...mark, presence: chance % 5 === 3 ? 'absent' : 'present', excuse: null };
}

/** Commands of one device, a second apart, on the morning of that day. */
export function commandsOf(bodies: readonly CommandBody[], today: Day): Command[] {
  const device = newId();
  const began = Date.parse(`${today}T01:00:00Z`);
  return bodies.map((body, at) => ({
    id: newId(),
    device,
    recordedAt: nextReading(began + at * 1000, null, device),
    body,
  }));
}

/** Pieces of the list, of `size` each but the last. */
export function piecesOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}
