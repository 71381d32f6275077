import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../access/index.ts';
import { family, flourForAll, handingOver, oilForComing, parcel, round, rule } from './aid.sample.ts';
import type { Parcel } from './aid.ts';
import type { HandOverParcel, ReverseHandOver } from './commands.ts';
import { decideParcel, type ParcelContext } from './decide-parcel.ts';
import { entitlementOf } from './entitlement.ts';
import { evolveParcel } from './evolve.ts';

const actor: Actor = { id: 'leader', role: 'facilitator' };
const circumstances = { actor, today: '2023-09-15' };
const autumn = rule(flourForAll, oilForComing);
const came = [{ personId: 'mother', counted: 7, held: 8 }];
const context: Omit<ParcelContext, 'parcel'> = {
  round,
  rule: autumn,
  family: family(),
  attendees: came,
  facilitators: ['leader'],
  formerFacilitators: [],
};

function after(before: Parcel, command: HandOverParcel | ReverseHandOver, id: string): Parcel {
  const decision = decideParcel({ ...context, parcel: before }, command, circumstances);
  if (!decision.ok) throw new Error(decision.error.code);
  const recorded = { id, command: id, actor: actor.id, device: 'device', recordedAt: 'reading' };
  return decision.value.reduce<Parcel>(
    (state, draft) => evolveParcel(state, { ...draft, ...recorded }) ?? state,
    before,
  );
}

const reversing = (handOver: string): ReverseHandOver => ({
  kind: 'reverse-hand-over',
  roundId: 'round',
  familyId: 'family',
  handOver,
});

test('handed over, taken back, handed over again: both stay in the list, the last one stands', () => {
  const first = after(parcel(), handingOver, 'first');
  const reversed = after(first, reversing('first'), 'reversal');
  const second = after(reversed, handingOver, 'second');
  expect(second.handOvers.map(({ id, reversedBy }) => [id, reversedBy])).toEqual([
    ['first', 'reversal'],
    ['second', null],
  ]);
  expect(() => after(second, handingOver, 'third')).toThrow('parcel-handed-over-already');
  expect(() => after(second, reversing('first'), 'again')).toThrow('hand-over-reversed-already');
});

test('a closed round takes no hand-over; one that did not happen is taken back by the office alone', () => {
  const closed = { ...context, round: { ...round, status: 'closed' } as const };
  const first = after(parcel(), handingOver, 'first');
  const office = { ...circumstances, actor: { id: 'manager', role: 'administrator' } } as const;
  expect(decideParcel({ ...closed, parcel: first }, reversing('first'), office).ok).toBe(true);
  expect(decideParcel({ ...closed, parcel: first }, reversing('first'), circumstances)).toMatchObject({
    error: { code: 'round-closed' },
  });
  expect(decideParcel({ ...closed, parcel: parcel() }, handingOver, circumstances).ok).toBe(false);
});

test('the basis that a hand-over keeps gives the same entitlement again', () => {
  const due = entitlementOf(autumn, { household: 2, attendees: came });
  const { handOvers } = after(parcel(), { ...handingOver, items: due.items }, 'first');
  const kept = handOvers[0];
  if (!kept) throw new Error('no hand-over');
  const throughJournal = JSON.parse(JSON.stringify(kept.basis));
  expect(entitlementOf(autumn, throughJournal)).toEqual(due);
  expect(kept.items).toEqual(due.items);
});

test('what was erased from the vault reads as nothing, and the hand-over stays', () => {
  const { kind, roundId, familyId, items, collector, proof } = {
    ...handingOver,
    kind: 'parcel-handed-over' as const,
  };
  const payload = { roundId, familyId, items, collector, proof, basis: { household: 2, attendees: [] } };
  const recorded = {
    id: 'first',
    command: 'first',
    actor: 'leader',
    device: 'device',
    recordedAt: 'reading',
  };
  expect(evolveParcel(parcel(), { kind, payload, ...recorded })?.handOvers[0]).toMatchObject({
    signature: null,
    witness: null,
    proxyName: null,
    items: handingOver.items,
  });
});

test('anything up to what is due may be handed over, and nothing above it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60_000 }),
      fc.integer({ min: 1, max: 6 }),
      (quantity, household) => {
        const decision = decideParcel(
          { ...context, parcel: { ...parcel(), household } },
          { ...handingOver, items: [{ commodityId: 'flour', quantity }] },
          circumstances,
        );
        expect(decision.ok).toBe(quantity <= household * 10_000);
      },
    ),
  );
});
