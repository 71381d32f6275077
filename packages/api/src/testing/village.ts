import type { CommandBody } from '@tatyktuu/domain/door';
import { attendingRoles, type NewMember, type RegisterFamily } from '@tatyktuu/domain/families';
import type { ScheduleSession } from '@tatyktuu/domain/workshops';
import type { Ledger } from '../ports/index.ts';
import { accept, newId } from './door.ts';

const surnames = ['Асанова', 'Үсөнова', 'Токтобаева', 'Жумабекова', 'Өмүралиева'];
const givenNames = ['Бурул', 'Гүлзат', 'Нурбек', 'Таалай', 'Айпери', 'Эрмек'];

function memberOf(role: NewMember['role'], at: number): NewMember {
  const female = role === 'mother-in-law' || role === 'daughter-in-law';
  return {
    personId: newId(),
    role,
    sex: female ? 'female' : 'male',
    fullName: `${surnames[at % surnames.length]} ${givenNames[at % givenNames.length]}`,
    birth: role === 'child' ? '2015-04-02' : '1970',
    phone: null,
    safeContact: '',
    nationalId: null,
    absences: role === 'husband' ? [{ reason: 'migration', from: '2023-05-01', until: null }] : [],
  };
}

/** An invented family with one member of each attending role and a child. */
export function familyOf(at: number): RegisterFamily {
  const members = [...attendingRoles, 'child' as const].map((role, index) => memberOf(role, at + index));
  return {
    kind: 'register-family',
    familyId: newId(),
    number: `IV-${String(at).padStart(3, '0')}`,
    name: surnames[at % surnames.length] ?? '',
    address: `Ивановка, ${at}`,
    members,
    notes: [{ noteId: newId(), personId: members[3]?.personId ?? null, text: 'Сезондук жумушта' }],
    source: { file: 'families.xlsx', row: at },
  };
}

/** The ids of a small programme: two families, a group of daughters-in-law, a session today and an open round. */
export interface Village {
  readonly administrator: string;
  readonly facilitator: string;
  readonly families: readonly RegisterFamily[];
  readonly people: readonly string[];
  readonly groupId: string;
  readonly sessionId: string;
  readonly roundId: string;
  readonly commodityId: string;
  readonly schedule: ScheduleSession;
}

/** Plans the small programme through the ledger; nobody is marked and nothing handed over yet. */
export async function plan(ledger: Ledger, size = 2): Promise<Village> {
  const families = Array.from({ length: size }, (_, at) => familyOf(at + 1));
  const people = families.map(({ members }) => members[2]?.personId ?? '');
  const ids = {
    administrator: newId(),
    facilitator: newId(),
    groupId: newId(),
    sessionId: newId(),
    roundId: newId(),
    commodityId: newId(),
  };
  const { administrator, facilitator, groupId, sessionId, roundId, commodityId } = ids;
  const [curriculumId, ruleId] = [newId(), newId()];
  const place = 'Ивановка';
  const on = '2023-09-01';
  const unit = {
    id: 'social-1',
    component: 'social',
    title: { ky: 'Баалуулуктар' },
    areas: ['core-life-values'],
    audience: ['daughter-in-law'],
    minutes: 90,
    activities: [{ id: 'a', title: { ky: 'Тегерек' }, minutes: 90 }],
  } as const;
  const schedule: ScheduleSession = {
    kind: 'schedule-session',
    sessionId,
    curriculumId,
    curriculumVersion: 1,
    unitId: 'social-1',
    groupIds: [groupId],
    on,
    at: '10:00',
    place,
  };
  const bodies: CommandBody[] = [
    { kind: 'name-programme', name: { ky: 'Ивановка пилоту' } },
    {
      kind: 'open-account',
      accountId: administrator,
      role: 'administrator',
      name: 'Айнура Осмонова',
      email: 'ainura@example.org',
    },
    {
      kind: 'open-account',
      accountId: facilitator,
      role: 'facilitator',
      name: 'Таалай Исаков',
      email: 'taalai@example.org',
    },
    { kind: 'publish-curriculum', curriculumId, version: 1, title: { ky: 'Сабактар' }, units: [unit] },
    {
      kind: 'form-group',
      groupId,
      name: 'Келиндер',
      audience: 'daughter-in-law',
      place,
      facilitators: [facilitator],
    },
    ...families,
    ...families.map(({ familyId }) => ({ kind: 'enrol-family', familyId, on: '2023-08-01' }) as const),
    ...families.map(
      ({ familyId }, at) =>
        ({ kind: 'join-group', groupId, familyId, personId: people[at] ?? '', on: '2023-08-02' }) as const,
    ),
    schedule,
    {
      kind: 'save-commodity',
      commodity: {
        id: commodityId,
        title: { ky: 'Ун' },
        unit: 'g',
        kcal: 340,
        proteinMg: 10_000,
        fatMg: 1_000,
      },
    },
    {
      kind: 'publish-aid-rule',
      ruleId,
      version: 1,
      title: { ky: 'Азык' },
      days: 30,
      basket: [
        { to: 'household', commodityId, amount: { kind: 'per-head', each: 5_000, atMost: null }, pack: null },
      ],
      attendancePercent: 50,
    },
    {
      kind: 'open-round',
      roundId,
      title: 'Күзгү',
      ruleId,
      ruleVersion: 1,
      on,
      place,
      window: { from: '2023-08-01', to: '2023-09-30' },
      familyIds: families.map(({ familyId }) => familyId),
    },
  ];
  await accept(ledger, bodies);
  return { ...ids, families, people, schedule };
}

export function markOf({ sessionId }: Pick<Village, 'sessionId'>, personId: string): CommandBody {
  return { kind: 'mark-attendance', sessionId, personId, presence: 'present', excuse: null };
}

/** A neighbour collects the parcel, by signature. */
export function handOverOf({ roundId, commodityId }: Village, familyId: string): CommandBody {
  return {
    kind: 'hand-over-parcel',
    roundId,
    familyId,
    items: [{ commodityId, quantity: 5_000 }],
    collector: { kind: 'proxy', relation: 'neighbour' },
    proof: 'signature',
    signature: 'M10 10 L40 40',
    witness: null,
    proxyName: 'Жамал Бекова',
  };
}
