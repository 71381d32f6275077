import type { Actor } from '@tatyktuu/domain/access';
import { WorkingCopy } from '@tatyktuu/domain/door';
import { beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../ports/index.ts';
import { accept, commandOf, newId, take } from './door.ts';
import { type Neighbours, planNeighbours } from './neighbours.ts';
import { handOverOf, markOf } from './village.ts';

/** What every ledger keeps to about what phones tell and the office decides. `makeLedger` gives an empty one. */
export function reviewContract(makeLedger: () => Promise<Ledger>): void {
  let ledger: Ledger;
  let village: Neighbours;
  let facilitator: Actor;
  let neighbour: Actor;
  let office: Actor;

  beforeEach(async () => {
    ledger = await makeLedger();
    village = await planNeighbours(ledger);
    facilitator = { id: village.facilitator, role: 'facilitator' };
    neighbour = { id: village.neighbour, role: 'facilitator' };
    office = { id: village.administrator, role: 'administrator' };
  });

  const familyId = () => village.everybody[0]?.familyId ?? '';
  const person = () => village.people[0] ?? '';

  async function stateOf<Of extends 'review' | 'session' | 'parcel' | 'consignment' | 'phone'>(
    of: Of,
    id: string,
  ) {
    return ledger.read(async (shelf) => {
      const copy = new WorkingCopy();
      await shelf.fetch([{ of, id }], copy);
      return copy.get(of, id);
    });
  }
  const parcel = () => stateOf('parcel', `${village.roundId}/${familyId()}`);

  test('UP-11: a second hand-over is recorded, answered as a review each time it comes, and reversed when the office leaves it', async () => {
    const [first, second] = [1, 2].map(() => commandOf(handOverOf(village, familyId())));
    if (!first || !second) throw new Error('two were made');
    expect(await take(ledger, [first], facilitator)).toEqual([{ id: first.id, status: 'accepted' }]);
    const told = { id: second.id, status: 'needs-review', reason: 'second-hand-over' };
    expect(await take(ledger, [second], neighbour)).toEqual([told]);
    expect(await take(ledger, [second], neighbour)).toEqual([told]);
    expect((await parcel())?.handOvers.map(({ reversedBy }) => reversedBy)).toEqual([null, null]);
    expect(await stateOf('review', second.id)).toMatchObject({
      id: second.id,
      held: null,
      handOver: { handOver: second.id },
      by: village.neighbour,
      decision: null,
    });
    await accept(ledger, [{ kind: 'decide-review', reviewId: second.id, verdict: 'leave' }], office);
    const after = await parcel();
    expect(after?.handOvers.map(({ reversedBy }) => reversedBy === null)).toEqual([true, false]);
    expect((await stateOf('review', second.id))?.decision).toMatchObject({
      verdict: 'leave',
      by: village.administrator,
    });
  });

  test('UP-11: what waits for a decision changes nothing until it is taken', async () => {
    await accept(ledger, [markOf(village, person())], facilitator);
    const mark = commandOf({
      kind: 'mark-attendance',
      sessionId: village.sessionId,
      personId: person(),
      presence: 'absent',
      excuse: null,
      replaces: null,
    });
    expect(await take(ledger, [mark], facilitator)).toMatchObject([{ status: 'needs-review' }]);
    const presence = async () => (await stateOf('session', village.sessionId))?.marks[0]?.presence;
    expect(await presence()).toBe('present');
    await accept(ledger, [{ kind: 'decide-review', reviewId: mark.id, verdict: 'take' }], office);
    expect(await presence()).toBe('absent');
  });

  test('everything of the new states is read back as it was folded, also after a rebuild', async () => {
    const phoneId = newId();
    const { sessionId, consignmentId, commodityId } = village;
    const items = [{ commodityId, quantity: 500 }];
    const marks = { present: 1, late: 0, 'left-early': 0, absent: 0, excused: 0 };
    await accept(ledger, [{ kind: 'enrol-phone', phoneId, accountId: facilitator.id }], facilitator);
    await accept(
      ledger,
      [
        { kind: 'open-session', sessionId },
        markOf(village, person()),
        { kind: 'keep-next-step', sessionId, personId: person(), text: 'Кечинде чогуу сүйлөшөбүз' },
        {
          kind: 'record-make-up',
          sessionId,
          personId: village.people[1] ?? '',
          on: '2023-09-01',
          with: null,
        },
        { kind: 'return-stock', consignmentId, returnId: newId(), items },
        {
          kind: 'close-session',
          sessionId,
          counts: { marks: { ...marks, expected: 2, unmarked: 1, unexpected: 0 }, parcels: 0, stock: items },
        },
      ],
      facilitator,
    );
    await accept(ledger, [{ kind: 'revoke-phone', phoneId }], office);
    const look = async () => ({
      session: await stateOf('session', sessionId),
      consignment: await stateOf('consignment', consignmentId),
      phone: await stateOf('phone', phoneId),
    });
    const before = await look();
    expect(before).toMatchObject({
      session: {
        opened: { by: facilitator.id },
        closings: [{ by: facilitator.id, counts: { stock: items, marks: { expected: 2 } } }],
        nextSteps: [{ personId: person(), text: 'Кечинде чогуу сүйлөшөбүз' }],
        makeUps: [{ personId: village.people[1], on: '2023-09-01', with: null }],
      },
      consignment: { to: [facilitator.id], returns: [{ items, by: facilitator.id, reversedBy: null }] },
      phone: { accountId: facilitator.id, revokedAt: expect.any(String) },
    });
    await ledger.rebuild();
    expect(await look()).toEqual(before);
  });
}
