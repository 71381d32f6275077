import type { CommandBody } from '@tatyktuu/domain/door';
import { NO_FAMILY, NO_ONE, type Person } from '@tatyktuu/domain/families';
import type { FieldBundle, FieldHeader } from './bundle.ts';

const id = (tail: number) => `0189f5a0-0000-7000-8000-${tail.toString(16).padStart(12, '0')}`;

export const ids = {
  account: id(1),
  group: id(2),
  session: id(3),
  curriculum: id(4),
  round: id(5),
  rule: id(6),
  flour: id(7),
  consignment: id(8),
  office: id(9),
  families: [id(10), id(11)],
  people: [id(20), id(21), id(22)],
} as const;

const person = (which: number, fullName: string, role: Person['role']): Person => ({
  ...NO_ONE,
  id: ids.people[which] ?? '',
  fullName,
  role,
  sex: 'female',
  birth: '1960',
});

/** A facilitator's bundle: one group of two women from two families, one session today, one open round. */
export function bundleInTest(): FieldBundle {
  const [first, second] = ids.families;
  const household = { ...NO_FAMILY, enrolledOn: '2023-08-01' };
  return {
    today: '2023-08-25',
    account: { id: ids.account, name: 'Гүлнара' },
    programme: { en: 'Example' },
    led: [ids.group],
    groups: [
      {
        id: ids.group,
        name: 'Кайненелер',
        audience: 'mother-in-law',
        place: 'Клуб',
        facilitators: [ids.account],
        formerFacilitators: [],
        memberships: [0, 1].map((which) => ({
          personId: ids.people[which] ?? '',
          familyId: ids.families[which] ?? '',
          joinedOn: '2023-08-01',
          leftOn: null,
        })),
      },
    ],
    families: [
      {
        ...household,
        id: first,
        number: '1',
        name: 'Асановдор',
        members: [person(0, 'Асанова Бурул', 'mother-in-law'), person(2, 'Асанова Жаңыл', 'daughter-in-law')],
      },
      {
        ...household,
        id: second,
        number: '2',
        name: 'Үсөновдор',
        members: [person(1, 'Үсөнова Зуура', 'mother-in-law')],
      },
    ],
    sessions: [
      {
        id: ids.session,
        curriculumId: ids.curriculum,
        curriculumVersion: 1,
        unitId: 'social-1',
        groupIds: [ids.group],
        on: '2023-08-25',
        at: '14:00',
        place: 'Клуб',
        status: 'planned',
        notHeldReason: null,
        marks: [],
        report: null,
        ...{ opened: null, closings: [], makeUps: [], nextSteps: [] },
      },
    ],
    curricula: [
      {
        id: ids.curriculum,
        versions: [
          {
            version: 1,
            title: { en: 'Curriculum' },
            units: [
              {
                id: 'social-1',
                component: 'social',
                title: { en: 'What we value' },
                areas: ['core-life-values'],
                audience: ['mother-in-law'],
                minutes: 90,
                activities: [{ id: 'circle', title: { en: 'Circle' }, minutes: 30 }],
              },
            ],
          },
        ],
      },
    ],
    commodities: [
      { id: ids.flour, title: { en: 'Flour' }, unit: 'g', kcal: 350, proteinMg: 11_500, fatMg: 1_500 },
    ],
    rules: [
      {
        id: ids.rule,
        versions: [
          {
            version: 1,
            title: { en: 'Flour' },
            days: 30,
            attendancePercent: 70,
            basket: [
              {
                to: 'household',
                commodityId: ids.flour,
                amount: { kind: 'flat', quantity: 50_000 },
                pack: null,
              },
            ],
          },
        ],
      },
    ],
    rounds: [
      {
        id: ids.round,
        title: 'August',
        ruleId: ids.rule,
        ruleVersion: 1,
        on: '2023-08-25',
        place: 'Клуб',
        window: { from: '2023-08-01', to: '2023-08-31' },
        status: 'open',
      },
    ],
    parcels: ids.families.map((familyId) => ({
      id: `${ids.round}/${familyId}`,
      roundId: ids.round,
      familyId,
      household: 5,
      handOvers: [],
    })),
    consignments: [
      {
        ...{ id: ids.consignment, roundId: ids.round, to: [ids.account], returns: [] },
        items: [{ commodityId: ids.flour, quantity: 100_000 }],
        ...{ issuedBy: ids.office, issuedAt: `2023-08-24T08:00:00.000Z-0000-${ids.office}` },
      },
    ],
    reviews: [],
  };
}

/** What comes with the bundle. */
export function headerInTest(bundle: FieldBundle = bundleInTest()): FieldHeader {
  const { today, account, programme, led } = bundle;
  return {
    ...{ protocol: { current: 3, oldest: 1 }, at: `${today}T08:00:00.000Z` },
    ...{ today, account, programme, led, leaseUntil: '2023-09-08T08:00:00.000Z', phone: 'in-use' },
    sealingKey: 'AAAA',
  };
}

export function mark(
  which: number,
  presence: 'present' | 'late' | 'absent' = 'present',
): Extract<CommandBody, { kind: 'mark-attendance' }> {
  const personId = ids.people[which] ?? '';
  return { kind: 'mark-attendance', sessionId: ids.session, personId, presence, excuse: null };
}
