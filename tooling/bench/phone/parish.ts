import type { CommandBody } from '@tatyktuu/domain/door';
import { addDays, type Day, type Id } from '@tatyktuu/domain/kernel';
import { type Api, freshId } from '../api.ts';
import { takingPart } from '../taking-part.ts';
import { inventFamilies } from '../village.ts';

const GROUP_SIZE = 30;
const PLACE = 'Айыл китепканасы';

/** What one facilitator leads, as commands of the office; and two sessions of today with 30 people each, unmarked. */
export interface Parish {
  readonly plan: readonly CommandBody[];
  readonly sessions: readonly [Id, Id];
}

/**
 * Families whose daughters-in-law are in groups of 30, each group with a session that everybody was marked at,
 * and one to come: those of the first two groups are today. All names are invented.
 *
 * @param size How many families, which are others for each number: 60 at least.
 */
export async function planParish(api: Api, facilitator: Id, today: Day, size: number): Promise<Parish> {
  const [curriculum] = await api.workshops.curricula.query();
  const version = curriculum?.versions.at(-1);
  const unit = version?.units.find(({ audience }) => audience.includes('daughter-in-law'));
  if (!curriculum || !version || !unit) throw new Error('the example has no curriculum');
  const families = inventFamilies(size, size);
  const plan: CommandBody[] = [
    ...families,
    ...families.flatMap((family) => takingPart(family, addDays(today, -60))),
  ];
  const sessions = [freshId(), freshId()] as const;
  for (let from = 0; from < families.length; from += GROUP_SIZE) {
    const groupId = freshId();
    const members = families.slice(from, from + GROUP_SIZE).map((family) => ({
      familyId: family.familyId,
      personId: family.members.find(({ role }) => role === 'daughter-in-law')?.personId ?? '',
    }));
    const session = (sessionId: Id, on: Day): CommandBody => ({
      ...{ kind: 'schedule-session', sessionId, curriculumId: curriculum.id },
      ...{ curriculumVersion: version.version, unitId: unit.id, groupIds: [groupId] },
      ...{ on, at: '10:00', place: PLACE },
    });
    const past = freshId();
    plan.push(
      {
        ...{ kind: 'form-group', groupId, name: `Келиндер ${from / GROUP_SIZE + 1}` },
        ...{ audience: 'daughter-in-law', place: PLACE, facilitators: [facilitator] },
      },
      ...members.map(
        (member) => ({ kind: 'join-group', groupId, ...member, on: addDays(today, -50) }) as const,
      ),
      session(past, addDays(today, -5)),
      ...members.map(({ personId }): CommandBody => {
        const present = { presence: 'present', excuse: null } as const;
        return { kind: 'mark-attendance', sessionId: past, personId, ...present };
      }),
      session(sessions[from / GROUP_SIZE] ?? freshId(), from < 2 * GROUP_SIZE ? today : addDays(today, 2)),
    );
  }
  return { plan, sessions };
}
