import type { CommandBody } from '@tatyktuu/domain/door';
import type { Id } from '@tatyktuu/domain/kernel';
import type { chanceOf } from './chance.ts';
import { newId } from './door.ts';
import { familyHappening } from './family-happenings.ts';
import type { Neighbours } from './neighbours.ts';
import { handOverOf } from './village.ts';

/** What is known so far and can be named by what happens next. */
export interface Course {
  readonly rounds: Id[];
  readonly sessions: Id[];
  /** Commands that needed a review. */
  readonly reviews: Id[];
  /** Commands that handed a parcel over, with round and family. */
  readonly handOvers: { readonly id: Id; readonly roundId: Id; readonly familyId: Id }[];
  readonly ruleId: Id;
  readonly ruleVersions: number[];
}

/** Something that may happen in the neighbourhood, by chance: many of these are refused, as they should be. */
export function happening(
  { pick, below }: ReturnType<typeof chanceOf>,
  village: Neighbours,
  { rounds, sessions, reviews, handOvers, ruleId, ruleVersions }: Course,
): CommandBody {
  if (below(5) === 0) return familyHappening({ pick, below }, village);
  const day = pick(['2023-08-25', '2023-08-31', '2023-09-01', '2023-09-04']);
  const family = pick(village.everybody);
  const { familyId } = family;
  const member = pick(family.members);
  const { personId } = member;
  const groupId = pick(village.groups);
  const sessionId = pick(sessions);
  const seat = { sessionId, personId: pick(village.everybody).members[below(4)]?.personId ?? '' };
  const items = [{ commodityId: village.commodityId, quantity: 1_000 * (1 + below(5)) }];
  const commodity = {
    title: { ky: `Ун ${below(100)}` },
    unit: 'g',
    kcal: 300,
    proteinMg: 1,
    fatMg: 1,
  } as const;
  const given = handOvers.length > 0 ? pick(handOvers) : undefined;
  return pick<CommandBody>([
    { kind: 'name-programme', name: { ky: `Пилот ${below(100)}` } },
    { kind: 'correct-family', familyId, number: null, name: `Асанова ${below(100)}`, address: '' },
    { kind: 'correct-member', familyId, ...member, safeContact: `Коңшу аркылуу ${below(100)}` },
    { kind: 'add-member', familyId, member: { ...member, personId: newId() } },
    { kind: 'enrol-family', familyId, on: day },
    { kind: 'withdraw-family', familyId, on: day },
    {
      kind: 'plan-absence',
      familyId,
      personId,
      absence: { reason: 'migration', from: day, until: null },
    },
    { kind: 'keep-office-note', familyId, noteId: newId(), personId: null, text: 'Кеңсе үчүн' },
    {
      kind: 'change-group',
      groupId,
      name: `Топ ${below(100)}`,
      place: 'Ивановка',
      facilitators: pick([
        [village.facilitator],
        [village.neighbour],
        [village.facilitator, village.neighbour],
      ]),
    },
    { kind: 'join-group', groupId, familyId, personId, on: day },
    { kind: 'leave-group', groupId, personId, on: day },
    {
      ...village.schedule,
      curriculumVersion: 2,
      sessionId: newId(),
      groupIds: pick([[groupId], village.groups]),
      on: day,
    },
    { kind: 'reschedule-session', sessionId, on: day, at: '11:00', place: 'Мектеп' },
    { kind: 'cancel-session', sessionId },
    { kind: 'open-session', sessionId },
    { kind: 'report-not-held', sessionId, reason: 'weather' },
    { kind: 'withdraw-not-held', sessionId },
    { kind: 'mark-attendance', ...seat, presence: pick(['present', 'late', 'absent']), excuse: null },
    { kind: 'mark-attendance', ...seat, presence: 'absent', excuse: null, replaces: newId() },
    { kind: 'unmark-attendance', ...seat },
    { kind: 'record-make-up', ...seat, on: day, with: null },
    { kind: 'withdraw-make-up', ...seat },
    { kind: 'keep-next-step', ...seat, text: `Бир кадам ${below(100)}` },
    { kind: 'drop-next-step', ...seat },
    { kind: 'save-commodity', commodity: { id: village.commodityId, ...commodity } },
    {
      kind: 'publish-aid-rule',
      ruleId,
      version: (ruleVersions.at(-1) ?? 0) + 1,
      title: { ky: 'Азык' },
      days: 30,
      basket: [
        {
          to: 'household',
          commodityId: village.commodityId,
          amount: { kind: 'per-head', each: 5_000, atMost: null },
          pack: null,
        },
      ],
      attendancePercent: 50,
    },
    {
      kind: 'open-round',
      roundId: newId(),
      title: 'Кышкы',
      ruleId,
      ruleVersion: ruleVersions.at(-1) ?? 1,
      on: day,
      place: 'Ивановка',
      window: { from: '2023-08-01', to: '2023-09-30' },
      familyIds: village.everybody.map((one) => one.familyId),
    },
    { kind: 'close-round', roundId: pick(rounds) },
    handOverOf({ ...village, roundId: pick(rounds) }, familyId),
    ...(given
      ? [
          {
            kind: 'reverse-hand-over',
            roundId: given.roundId,
            familyId: given.familyId,
            handOver: given.id,
          } as const,
        ]
      : []),
    {
      kind: 'issue-stock',
      consignmentId: newId(),
      roundId: pick(rounds),
      to: [pick([village.facilitator, village.neighbour])],
      items,
    },
    { kind: 'return-stock', consignmentId: village.consignmentId, returnId: newId(), items },
    ...(reviews.length > 0
      ? [
          {
            kind: 'decide-review',
            reviewId: pick(reviews),
            verdict: pick<'take' | 'leave'>(['take', 'leave']),
          } as const,
        ]
      : []),
  ]);
}
