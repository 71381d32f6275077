import { submit } from '@tatyktuu/api';
import { type Holding, memoryLedger } from '@tatyktuu/api/testing';
import { SET_UP } from '@tatyktuu/domain/access';
import type { CommandBody } from '@tatyktuu/domain/door';
import type { NewMember, RegisterFamily } from '@tatyktuu/domain/families';
import { addDays, type Day, nextReading } from '@tatyktuu/domain/kernel';
import type { ScheduleSession } from '@tatyktuu/domain/workshops';
import { Chance } from './chance.ts';

export const TODAY: Day = '2023-09-01';
/** Ten in the morning in the village, Unix time in milliseconds. */
export const MORNING = Date.parse(`${TODAY}T04:00:00Z`);

const chance = new Chance(20230901);
const newId = () => chance.id(MORNING);
const place = 'Ивановка';

export const administrator = newId();
/** Three facilitators: the first and the second lead the younger women, the second and the third the older. */
export const facilitators = [newId(), newId(), newId()] as const;
export const younger = newId();
const older = newId();
const rule = newId();
export const flour = newId();
export const PARCEL = 10_000;
const curriculum = newId();
const firstRound = newId();

function member(role: NewMember['role'], fullName: string, birth: string): NewMember {
  const sex = role === 'husband' ? 'male' : 'female';
  const nothing = { phone: null, safeContact: '', nationalId: null, absences: [] };
  return { personId: newId(), role, sex, fullName, birth, ...nothing };
}

const surnames = ['Асанов', 'Үсөнов', 'Токтобаев', 'Жумабеков'];
export const families: readonly RegisterFamily[] = surnames.map((name, at) => ({
  kind: 'register-family',
  ...{ familyId: newId(), number: String(at + 1), name, address: place, notes: [], source: null },
  members: [
    member('mother-in-law', `${name}а Бурул`, '1958'),
    member('daughter-in-law', `${name}а Айпери`, '1994'),
    member('husband', `${name} Нурбек`, '1990'),
  ],
}));

/** Who sits in a group at first: each family's member of its role. */
function seats(groupId: string, role: NewMember['role']): CommandBody[] {
  return families.flatMap(({ familyId, members }) =>
    members
      .filter((one) => one.role === role)
      .map(({ personId }) => ({ kind: 'join-group', groupId, familyId, personId, on: addDays(TODAY, -20) })),
  );
}

/** A session of one group so many days from the first one. */
export function sessionOf(sessionId: string, groupId: string, days: number): ScheduleSession {
  return session(sessionId, days, '16:00', groupId);
}

function session(sessionId: string, days: number, at: string, ...groupIds: string[]): ScheduleSession {
  return {
    kind: 'schedule-session',
    ...{ sessionId, curriculumId: curriculum, curriculumVersion: 1, unitId: 'social-1', groupIds },
    ...{ on: addDays(TODAY, days), at, place },
  };
}

export function roundOf(roundId: string): CommandBody {
  return {
    kind: 'open-round',
    ...{ roundId, title: 'Күзгү', ruleId: rule, ruleVersion: 1, on: TODAY, place },
    window: { from: addDays(TODAY, -20), to: TODAY },
    familyIds: families.map(({ familyId }) => familyId),
  };
}

const account = (accountId: string, role: 'administrator' | 'facilitator', at: number): CommandBody => ({
  ...{ kind: 'open-account', accountId, role, name: `Кызматкер ${at}`, email: `colleague-${at}@example.org` },
});

const story: readonly CommandBody[] = [
  { kind: 'name-programme', name: { ky: 'Ивановка' } },
  account(administrator, 'administrator', 0),
  ...facilitators.map((id, at) => account(id, 'facilitator', at + 1)),
  {
    kind: 'publish-curriculum',
    ...{ curriculumId: curriculum, version: 1, title: { ky: 'Сабактар' } },
    units: [
      {
        ...{
          id: 'social-1',
          component: 'social',
          title: { ky: 'Баалуулуктар' },
          areas: ['health'],
          minutes: 60,
        },
        audience: ['mother-in-law', 'daughter-in-law'],
        activities: [{ id: 'circle', title: { ky: 'Тегерек' }, minutes: 60 }],
      },
    ],
  },
  {
    ...{ kind: 'form-group', groupId: younger, name: 'Келиндер', audience: 'daughter-in-law', place },
    facilitators: [facilitators[0], facilitators[1]],
  },
  {
    ...{ kind: 'form-group', groupId: older, name: 'Кайненелер', audience: 'mother-in-law', place },
    facilitators: [facilitators[1], facilitators[2]],
  },
  ...families,
  ...families.map(({ familyId }) => ({ kind: 'enrol-family', familyId, on: addDays(TODAY, -25) }) as const),
  ...seats(younger, 'daughter-in-law'),
  ...seats(older, 'mother-in-law'),
  session(newId(), -3, '10:00', younger),
  session(newId(), 0, '10:00', younger),
  session(newId(), 0, '11:00', older),
  session(newId(), 0, '13:00', younger, older),
  session(newId(), 1, '10:00', younger),
  {
    kind: 'save-commodity',
    commodity: { id: flour, title: { ky: 'Ун' }, unit: 'g', kcal: 340, proteinMg: 10_000, fatMg: 1_000 },
  },
  {
    ...{ kind: 'publish-aid-rule', ruleId: rule, version: 1, title: { ky: 'Азык' }, days: 30 },
    basket: [{ to: 'household', commodityId: flour, amount: { kind: 'flat', quantity: PARCEL }, pack: null }],
    attendancePercent: 50,
  },
  roundOf(firstRound),
  ...[facilitators.slice(0, 2), facilitators.slice(1)].map((to): CommandBody => {
    const items = [{ commodityId: flour, quantity: 6 * PARCEL }];
    return { kind: 'issue-stock', consignmentId: newId(), roundId: firstRound, to, items };
  }),
];

/** What the server holds when the simulation begins. */
export async function village(): Promise<Holding> {
  const ledger = memoryLedger(() => MORNING);
  const device = newId();
  let reading: string | null = null;
  const commands = story.map((body) => {
    reading = nextReading(MORNING, reading, device);
    return { id: newId(), device, recordedAt: reading, body };
  });
  const answers = await submit(ledger, commands, { actor: { id: SET_UP, role: 'set-up' }, today: TODAY });
  const refused = answers.find(({ status }) => status === 'refused');
  if (refused) throw new Error(`the village cannot be founded: ${JSON.stringify(refused)}`);
  return ledger.holding();
}
