import { expect, test } from 'vitest';
import type { Actor } from '../access/index.ts';
import type { Person } from '../families/index.ts';
import type { Refusal, Result } from '../kernel/index.ts';
import {
  consignment,
  family,
  flour,
  flourForAll,
  goods,
  handingOver,
  handOver,
  oilForComing,
  parcel,
  person,
  returned,
  round,
  rule,
} from './aid.sample.ts';
import type { Amount, BasketLine, Commodity } from './aid.ts';
import type { HandOverParcel, IssueStock, OpenRound, PublishAidRule } from './commands.ts';
import { decideCommodity } from './decide-commodity.ts';
import { type ConsignmentContext, decideConsignment } from './decide-consignment.ts';
import { decideParcel, type ParcelContext } from './decide-parcel.ts';
import { decideRound, type RoundContext } from './decide-round.ts';
import { decideAidRule } from './decide-rule.ts';
import type { AidReason } from './reasons.ts';

type Outcome = Result<unknown, Refusal<AidReason>>;

const today = '2023-09-15';
const kept = { ...parcel(), id: 'round/another', familyId: 'another' };
const administrator: Actor = { id: 'administrator', role: 'administrator' };
const stranger: Actor = { id: 'stranger', role: 'facilitator' };

const save = (change: Partial<Commodity>, before?: Commodity): Outcome =>
  decideCommodity(before, { kind: 'save-commodity', commodity: { ...flour, ...change } });

const publish = (
  change: Partial<PublishAidRule>,
  known: readonly (Commodity | undefined)[] = goods,
): Outcome =>
  decideAidRule(undefined, known, {
    kind: 'publish-aid-rule',
    ruleId: 'rule',
    ...rule(flourForAll, oilForComing),
    ...change,
  });

const publishAmount = (amount: Amount, pack: number | null = null): Outcome =>
  publish({ basket: [{ to: 'household', commodityId: 'flour', amount, pack }] });

const generous: BasketLine = { to: 'attendee', commodityId: 'flour', each: 10_000 };

const open = (
  change: Partial<OpenRound>,
  families = [family()],
  decided: Pick<RoundContext, 'policy' | 'inDoubt'> = {},
): Outcome =>
  decideRound(
    { round: undefined, rule: { id: 'rule', versions: [rule(flourForAll)] }, families, ...decided },
    {
      ...{ kind: 'open-round', roundId: 'round', ruleId: 'rule', ruleVersion: 1, title: 'Autumn' },
      ...{ on: round.on, place: '', window: round.window, familyIds: families.map(({ id }) => id) },
      ...change,
    },
  );

const close = (of: typeof round | undefined): Outcome =>
  decideRound({ round: of, rule: undefined, families: [] }, { kind: 'close-round', roundId: 'round' });

const context: ParcelContext = {
  parcel: parcel(),
  round,
  rule: rule(flourForAll),
  family: family(),
  attendees: [],
  facilitators: ['leader'],
  formerFacilitators: ['formerly'],
};

const give = (
  change: Partial<HandOverParcel>,
  known: Partial<ParcelContext> = {},
  actor: Actor = administrator,
): Outcome => decideParcel({ ...context, ...known }, { ...handingOver, ...change }, { actor, today });

const reverse = (of: ParcelContext['parcel'], actor: Actor = administrator): Outcome =>
  decideParcel(
    { ...context, parcel: of },
    { kind: 'reverse-hand-over', roundId: 'round', familyId: 'family', handOver: 'hand-over' },
    { actor, today },
  );

const held: ConsignmentContext = {
  consignment: consignment(returned('return', 5_000)),
  round,
  rule: rule(flourForAll),
  holders: [{ id: 'leader', role: 'facilitator', open: true, name: '', email: '' }],
};

const issue = (change: Partial<IssueStock> = {}, known: Partial<ConsignmentContext> = {}): Outcome =>
  decideConsignment(
    { ...held, consignment: undefined, ...known },
    {
      ...{ kind: 'issue-stock', consignmentId: 'consignment', roundId: 'round', to: ['leader'] },
      ...{ items: [{ commodityId: 'flour', quantity: 50_000 }], ...change },
    },
    { actor: administrator },
  );

const bringBack = (returnId: string, quantity: number, actor: Actor = administrator, known = held): Outcome =>
  decideConsignment(
    known,
    {
      ...{ kind: 'return-stock', consignmentId: 'consignment', returnId },
      items: [{ commodityId: 'flour', quantity }],
    },
    { actor },
  );

const reverseReturn = (
  known: ConsignmentContext,
  actor: Actor = administrator,
  returnId = 'return',
): Outcome =>
  decideConsignment(known, { kind: 'reverse-return', consignmentId: 'consignment', returnId }, { actor });

const gone: Person = { ...person('mother'), departure: { how: 'moved-out', on: today, to: null } };

/** One act for every reason there is: a reason without one does not compile. */
const refused: Readonly<Record<AidReason, () => Outcome>> = {
  'commodity-needs-title': () => save({ title: { en: ' ' } }),
  'commodity-nutrients-not-valid': () => save({ kcal: 350.5 }),
  'commodity-unit-fixed': () => save({ unit: 'ml' }, flour),
  'rule-version-not-next': () => publish({ version: 2 }),
  'rule-needs-title': () => publish({ title: {} }),
  'rule-days-not-valid': () => publish({ days: 0 }),
  'rule-percent-not-valid': () => publish({ attendancePercent: 101 }),
  'rule-needs-household-line': () => publish({ basket: [oilForComing] }),
  'commodity-not-found': () => publish({}, [flour, undefined]),
  'amount-not-valid': () => publishAmount({ kind: 'per-head', each: 0, atMost: null }),
  'pack-not-valid': () => publishAmount({ kind: 'flat', quantity: 1000 }, 0),
  'bands-not-ascending': () => publishAmount({ kind: 'banded', bands: [{ from: 2, quantity: 1000 }] }),
  'band-gives-less': () =>
    publishAmount({
      kind: 'banded',
      bands: [
        { from: 1, quantity: 2000 },
        { from: 6, quantity: 1000 },
      ],
    }),
  'attendance-share-too-large': () => publish({ basket: [flourForAll, generous] }),
  'round-exists': () =>
    decideRound(
      { round, rule: undefined, families: [] },
      {
        ...{ kind: 'open-round', roundId: 'round', ruleId: 'rule', ruleVersion: 1, title: 'Autumn' },
        ...{ on: round.on, place: '', window: round.window, familyIds: [] },
      },
    ),
  'round-not-found': () => close(undefined),
  'round-needs-title': () => open({ title: ' ' }),
  'round-needs-families': () => open({}, []),
  'round-closed': () => give({}, { round: { ...round, status: 'closed' } }),
  'round-closed-already': () => close({ ...round, status: 'closed' }),
  'rule-not-found': () =>
    decideRound(
      { round: undefined, rule: undefined, families: [family()] },
      {
        ...{ kind: 'open-round', roundId: 'round', ruleId: 'rule', ruleVersion: 1, title: 'Autumn' },
        ...{ on: round.on, place: '', window: round.window, familyIds: ['family'] },
      },
    ),
  'rule-version-not-found': () => open({ ruleVersion: 2 }),
  'day-not-valid': () => open({ on: '15.09.2023' }),
  'window-not-valid': () => open({ window: { from: '2023-09-02', to: '2023-09-01' } }),
  'family-not-found': () => give({}, { family: undefined }),
  'family-twice': () => open({}, [family(), family()]),
  'family-not-enrolled': () => open({}, [family({ enrolledOn: '2023-09-16' })]),
  'family-without-members': () => open({}, [family({ members: [] })]),
  'family-not-listed': () => give({}, { parcel: undefined }),
  'not-your-family': () => give({}, {}, stranger),
  'parcel-handed-over-already': () => give({}, { parcel: parcel(handOver) }),
  'items-missing': () => give({ items: [] }),
  'item-twice': () =>
    give({
      items: [
        { commodityId: 'flour', quantity: 10_000 },
        { commodityId: 'flour', quantity: 10_000 },
      ],
    }),
  'item-quantity-not-valid': () => give({ items: [{ commodityId: 'flour', quantity: 0 }] }),
  'item-not-in-rule': () => give({ items: [{ commodityId: 'rice', quantity: 1 }] }),
  'more-than-due': () => give({ items: [{ commodityId: 'flour', quantity: 20_001 }] }),
  'collector-not-in-family': () => give({ collector: { kind: 'member', personId: 'neighbour' } }),
  'collector-too-young': () => give({ collector: { kind: 'member', personId: 'child' } }),
  'proxy-needs-name': () => give({ collector: { kind: 'proxy', relation: 'relative' }, proxyName: ' ' }),
  'signature-missing': () => give({ signature: null }),
  'signature-not-valid': () => give({ signature: 'M0 0 <script>' }),
  'witness-missing': () => give({ proof: 'thumb-mark-on-paper' }),
  'hand-over-not-found': () => reverse(parcel()),
  'hand-over-reversed-already': () => reverse(parcel({ ...handOver, reversedBy: 'reversal' })),
  'not-your-family-any-more': () => give({}, {}, { id: 'formerly', role: 'facilitator' }),
  'not-your-hand-over': () => reverse(parcel(handOver), stranger),
  'consignment-exists': () => issue({}, { consignment: consignment() }),
  'consignment-not-found': () => bringBack('new', 1, administrator, { ...held, consignment: undefined }),
  'consignment-needs-holder': () => issue({ to: [] }),
  'holder-not-found': () => issue({}, { holders: [undefined] }),
  'not-your-consignment': () => bringBack('new', 1, stranger),
  'more-than-issued': () => bringBack('new', 45_001),
  'return-exists': () => bringBack('return', 1),
  'return-not-found': () => reverseReturn(held, administrator, 'another'),
  'return-reversed-already': () =>
    reverseReturn({ ...held, consignment: consignment(returned('return', 5_000, 'reversal')) }),
  'family-merged': () =>
    give({}, { family: family({ mergedInto: 'another' }), goesOnIn: 'another', underOtherNames: [kept] }),
  'collector-left-family': () => give({}, { family: family({ members: [gone, person('child', 'child')] }) }),
  'family-without-consent': () => open({}, [family()], { policy: { consentFirst: true } }),
  'duplicate-open': () => open({}, [family()], { inDoubt: new Set(['family']) }),
  'not-your-return': () => reverseReturn(held, stranger),
};

test.each(Object.entries(refused))('refuses with %s', (code, act) => {
  const outcome = act();
  expect(outcome.ok ? 'accepted' : outcome.error.code).toBe(code);
});

test.each<readonly [string, Amount]>([
  ['nothing', { kind: 'flat', quantity: 0 }],
  ['half a gram', { kind: 'flat', quantity: 0.5 }],
  ['more than ten tonnes', { kind: 'flat', quantity: 10_000_001 }],
  ['no head counted', { kind: 'per-head', each: 1, atMost: 0 }],
  ['an empty band', { kind: 'banded', bands: [{ from: 1, quantity: 0 }] }],
])('an amount of %s is not one', (_, amount) => {
  expect(publishAmount(amount)).toMatchObject({ error: { code: 'amount-not-valid' } });
});

test.each<readonly [string, readonly number[]]>([
  ['no band', []],
  ['two of the same size', [1, 4, 4]],
  ['a smaller one after a larger one', [1, 6, 4]],
])('bands with %s do not ascend', (_, starts) => {
  const bands = starts.map((from) => ({ from, quantity: 1000 }));
  expect(publishAmount({ kind: 'banded', bands })).toMatchObject({ error: { code: 'bands-not-ascending' } });
});

test('a family member as old as nobody knows may collect, whatever the actor', () => {
  const members = [person('mother', 'mother-in-law')];
  expect(give({}, { family: family({ members }) }, { id: 'leader', role: 'facilitator' }).ok).toBe(true);
});
