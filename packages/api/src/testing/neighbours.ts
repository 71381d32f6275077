import type { RegisterFamily } from '@tatyktuu/domain/families';
import type { GroupId, SessionId } from '@tatyktuu/domain/kernel';
import type { Ledger } from '../ports/index.ts';
import { accept, newId } from './door.ts';
import { familyOf, plan, type Village } from './village.ts';

/** The small programme with groups that touch one another in every way: by family, by facilitator, by a joint session. */
export interface Neighbours extends Village {
  readonly neighbour: string;
  readonly groups: readonly GroupId[];
  readonly sessions: readonly SessionId[];
  readonly everybody: readonly RegisterFamily[];
  readonly consignmentId: string;
}

const AUDIENCES = ['daughter-in-law', 'husband', 'mother-in-law', 'father-in-law'] as const;

/** The member of the family who sits in a group of that audience. */
function seatedOf(family: RegisterFamily, audience: (typeof AUDIENCES)[number]): string {
  return family.members.find(({ role }) => role === audience)?.personId ?? '';
}

export async function planNeighbours(ledger: Ledger): Promise<Neighbours> {
  const village = await plan(ledger, 2);
  const neighbour = newId();
  const families = [...village.families, ...[11, 12, 13].map(familyOf)];
  const [wives, husbands, mothers, fathers] = [village.groupId, newId(), newId(), newId()];
  const [apart, joint, theirs] = [newId(), newId(), newId()];
  const { curriculumId } = village.schedule;
  const seats = [
    // The husbands of two families whose wives are the first facilitator's; the mothers of one of them and of others.
    ...[0, 1, 2].map((at) => ({ groupId: husbands, at, audience: 'husband' as const })),
    ...[1, 2, 3].map((at) => ({ groupId: mothers, at, audience: 'mother-in-law' as const })),
    // Nobody of the fathers' family sits with anybody else: they only have a session together with the wives.
    { groupId: fathers, at: 4, audience: 'father-in-law' as const },
  ];
  const form = { kind: 'form-group', place: 'Ивановка' } as const;
  const consignmentId = newId();
  await accept(ledger, [
    {
      kind: 'open-account',
      accountId: neighbour,
      role: 'facilitator',
      name: 'Нурзат Алиева',
      email: 'nurzat@example.org',
    },
    ...families.slice(2),
    ...families
      .slice(2)
      .map(({ familyId }) => ({ kind: 'enrol-family', familyId, on: '2023-08-01' }) as const),
    { ...form, groupId: husbands, name: 'Күйөөлөр', audience: 'husband', facilitators: [neighbour] },
    { ...form, groupId: fathers, name: 'Кайнаталар', audience: 'father-in-law', facilitators: [neighbour] },
    {
      ...form,
      groupId: mothers,
      name: 'Кайненелер',
      audience: 'mother-in-law',
      facilitators: [village.facilitator, neighbour],
    },
    ...seats.map(({ groupId, at, audience }) => {
      const family = families[at] ?? familyOf(at);
      const personId = seatedOf(family, audience);
      return { kind: 'join-group', groupId, familyId: family.familyId, personId, on: '2023-08-02' } as const;
    }),
    {
      kind: 'publish-curriculum',
      curriculumId,
      version: 2,
      title: { ky: 'Сабактар' },
      units: [
        {
          id: 'social-1',
          component: 'social',
          title: { ky: 'Баалуулуктар' },
          areas: ['core-life-values'],
          audience: AUDIENCES,
          minutes: 90,
          activities: [{ id: 'a', title: { ky: 'Тегерек' }, minutes: 90 }],
        },
      ],
    },
    { ...village.schedule, curriculumVersion: 2, sessionId: apart, groupIds: [husbands] },
    { ...village.schedule, curriculumVersion: 2, sessionId: joint, groupIds: [wives, fathers] },
    { ...village.schedule, curriculumVersion: 2, sessionId: theirs, groupIds: [mothers] },
    {
      kind: 'issue-stock',
      consignmentId,
      roundId: village.roundId,
      to: [village.facilitator],
      items: [{ commodityId: village.commodityId, quantity: 50_000 }],
    },
  ]);
  return {
    ...village,
    neighbour,
    everybody: families,
    groups: [wives, husbands, mothers, fathers],
    sessions: [village.sessionId, apart, joint, theirs],
    consignmentId,
  };
}
