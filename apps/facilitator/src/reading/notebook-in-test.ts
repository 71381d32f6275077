import type { CommandBody } from '@tatyktuu/domain/door';
import { type Family, NO_FAMILY, NO_ONE, type Person } from '@tatyktuu/domain/families';
import type { Session, Unit } from '@tatyktuu/domain/workshops';
import type { FieldAnswer, GroupBundle, ProgrammeBundle } from '@tatyktuu/sync/bundle';
import { memoryBundleStore, memoryStore, TransportFailure } from '@tatyktuu/sync/phone';
import { fieldNotebook } from '../notebook/field-notebook.ts';
import type { Held, Notebook } from '../notebook/port.ts';
import type { ServerProof } from '../notebook/server-proof.ts';

const id = (tail: number) => `0189f5a0-0000-7000-8000-${tail.toString(16).padStart(12, '0')}`;

export const ids = {
  account: id(1),
  pair: id(2),
  phone: id(3),
  group: id(4),
  otherGroup: id(5),
  curriculum: id(6),
  round: id(7),
  rule: id(8),
  flour: id(9),
  oil: id(10),
  consignment: id(11),
  sessions: { past: id(20), now: id(21), next: id(22), other: id(23) },
  families: [id(30), id(31), id(32)],
  people: [id(40), id(41), id(42)],
} as const;

const names = [
  ['Асановдор', 'Асанова Бүбүсара Кубанычбековна'],
  ['Үсөновдор', 'Үсөнова Зуура'],
  ['Токтогуловдор', 'Токтогулова Жаңылмырза'],
] as const;

const person = (which: number): Person => ({
  ...NO_ONE,
  id: ids.people[which] ?? '',
  fullName: names[which]?.[1] ?? '',
  role: 'mother-in-law',
  sex: 'female',
  birth: '1960',
});

const family = (which: number): Family => ({
  ...NO_FAMILY,
  id: ids.families[which] ?? '',
  number: String(which + 1),
  name: names[which]?.[0] ?? '',
  enrolledOn: '2023-07-01',
  members: [person(which)],
});

const session = (which: keyof typeof ids.sessions, on: string, change: Partial<Session> = {}): Session => ({
  id: ids.sessions[which],
  curriculumId: ids.curriculum,
  curriculumVersion: 1,
  unitId: 'social-1',
  groupIds: [ids.group],
  on,
  at: '14:00',
  place: 'Клуб',
  status: 'planned',
  notHeldReason: null,
  opened: null,
  closings: [],
  marks: [],
  makeUps: [],
  nextSteps: [],
  report: null,
  ...change,
});

const unit = (unitId: string, title: string): Unit => ({
  id: unitId,
  component: 'social',
  title: { ky: title, ru: title, en: title },
  areas: ['core-life-values'],
  audience: ['mother-in-law'],
  minutes: 90,
  activities: [{ id: 'circle', title: { ky: 'Тегерек', ru: 'Круг', en: 'Circle' }, minutes: 30 }],
});

const programme: ProgrammeBundle = {
  key: 'programme',
  version: '1',
  curricula: [
    {
      id: ids.curriculum,
      versions: [
        { version: 1, title: { en: 'Curriculum' }, units: [unit('social-1', 'Негизги баалуулуктар')] },
      ],
    },
  ],
  commodities: [
    {
      ...{ id: ids.flour, title: { ky: 'Ун', ru: 'Мука', en: 'Flour' }, unit: 'g' },
      ...{ kcal: 350, proteinMg: 11_500, fatMg: 1_500 },
    },
    {
      ...{ id: ids.oil, title: { ky: 'Өсүмдүк майы', ru: 'Растительное масло', en: 'Oil' }, unit: 'ml' },
      ...{ kcal: 885, proteinMg: 0, fatMg: 100_000 },
    },
  ],
  rules: [
    {
      id: ids.rule,
      versions: [
        {
          ...{ version: 1, title: { en: 'Basket' }, days: 30, attendancePercent: 70 },
          basket: [
            {
              ...{ to: 'household', commodityId: ids.flour, pack: null },
              amount: { kind: 'flat', quantity: 50_000 },
            },
            {
              ...{ to: 'household', commodityId: ids.oil, pack: null },
              amount: { kind: 'flat', quantity: 5_000 },
            },
          ],
        },
      ],
    },
  ],
  rounds: [
    {
      ...{ id: ids.round, title: 'Август', ruleId: ids.rule, ruleVersion: 1, on: '2023-08-25' },
      ...{ place: 'Клуб', window: { from: '2023-08-01', to: '2023-08-31' }, status: 'open' },
    },
  ],
};

const mark = (which: number, presence: 'present' | 'absent') => ({
  ...{ personId: ids.people[which] ?? '', presence, excuse: null, markedBy: ids.account },
  ...{ markedAt: `2023-08-18T09:00:00.000Z-0000-${ids.phone}`, fact: id(100 + which) },
});

/** A facilitator's group of three women from three families, four sessions, and an open round with its goods. */
export const groupInTest: GroupBundle = {
  key: ids.group,
  version: '1',
  groups: [
    {
      ...{ id: ids.group, name: 'Кайненелер', audience: 'mother-in-law', place: 'Клуб' },
      facilitators: [ids.account, ids.pair],
      formerFacilitators: [],
      memberships: ids.people.map((personId, which) => ({
        ...{ personId, familyId: ids.families[which] ?? '', joinedOn: '2023-07-01', leftOn: null },
      })),
    },
    {
      ...{ id: ids.otherGroup, name: 'Кайненелер, Кызыл-Арык', audience: 'mother-in-law', place: 'Мектеп' },
      ...{ facilitators: [ids.account], formerFacilitators: [], memberships: [] },
    },
  ],
  families: ids.families.map((_, which) => family(which)),
  sessions: [
    session('past', '2023-08-18', {
      status: 'held',
      marks: [mark(0, 'present'), mark(1, 'absent'), mark(2, 'present')],
      report: {
        ...{ activities: [{ id: 'circle', outcome: 'done' }], minutes: 90, bothFacilitators: true },
        ...{ manner: 'participatory', materials: true, safetyConcern: false },
      },
    }),
    session('now', '2023-08-25'),
    session('next', '2023-09-01'),
    session('other', '2023-08-20', { groupIds: [ids.otherGroup], status: 'held' }),
  ],
  parcels: ids.families.map((familyId) => ({
    ...{ id: `${ids.round}/${familyId}`, roundId: ids.round, familyId, household: 5, handOvers: [] },
  })),
  consignments: [
    {
      ...{ id: ids.consignment, roundId: ids.round, to: [ids.account, ids.pair], issuedBy: ids.pair },
      issuedAt: `2023-08-24T09:00:00.000Z-0000-${ids.phone}`,
      items: [
        { commodityId: ids.flour, quantity: 150_000 },
        { commodityId: ids.oil, quantity: 15_000 },
      ],
      returns: [],
    },
  ],
  reviews: [],
};

/** A notebook that a test holds in its hand, with the line to the server. */
export interface NotebookInTest {
  readonly notebook: Notebook;
  /** What can be read now. */
  readonly held: () => Held;
  /** The session as it is now. */
  readonly session: (which?: keyof typeof ids.sessions) => Session;
  readonly write: (...bodies: readonly CommandBody[]) => Promise<void>;
  readonly line: {
    /** Whether the server is reached. */
    reached: boolean;
    proof: ServerProof;
  };
}

/** Opens it on the group above, changed as the test wants it. The server answers nothing that is sent to it. */
export async function notebookInTest(change: Partial<GroupBundle> = {}): Promise<NotebookInTest> {
  const line = { reached: true, proof: { marks: [], parcels: [], stock: [] } as ServerProof };
  const at = Date.parse('2023-08-25T09:00:00Z');
  const answer: FieldAnswer = {
    ...{ protocol: { current: 2, oldest: 1 }, at: new Date(at).toISOString(), today: '2023-08-25' },
    ...{ account: { id: ids.account, name: 'Гүлнара' }, programme: { en: 'Example' } },
    ...{ led: [ids.group], leaseUntil: '2023-09-08T00:00:00Z', phone: 'in-use', gone: [] },
    sealingKey: '',
    bundles: [programme, { ...groupInTest, ...change }],
  };
  const unlessReached = () => {
    if (!line.reached) throw new TransportFailure('unreachable');
  };
  const notebook = await fieldNotebook({
    phone: ids.phone,
    outbox: memoryStore(),
    bundles: memoryBundleStore(),
    now: () => at,
    later: () => () => undefined,
    random: () => 0.5,
    onRevoked: () => undefined,
    transport: {
      bundles: async () => {
        unlessReached();
        return answer;
      },
      submit: async () => {
        throw new TransportFailure('unreachable');
      },
      proof: async () => {
        unlessReached();
        return line.proof;
      },
    },
  });
  await notebook.open();
  const held = () => {
    const now = notebook.page().held;
    if (!now) throw new Error('the notebook is not open');
    return now;
  };
  return {
    notebook,
    held,
    line,
    session: (which = 'now') => {
      const one = held().world.get('session', ids.sessions[which]);
      if (!one) throw new Error('there is no such session');
      return one;
    },
    write: async (...bodies) => {
      for (const one of await notebook.submit(bodies)) if (!one.ok) throw new Error(one.error.code);
    },
  };
}
