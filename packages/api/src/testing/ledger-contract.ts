import { WorkingCopy } from '@tatyktuu/domain/door';
import { commandIdOf } from '@tatyktuu/domain/kernel';
import { beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../ports/index.ts';
import { accept, commandOf, newId, take } from './door.ts';
import { familyOf, handOverOf, markOf, plan, type Village } from './village.ts';

/** What every ledger keeps to, whatever it is made of. `makeLedger` gives an empty one. */
export function ledgerContract(makeLedger: () => Promise<Ledger>): void {
  let ledger: Ledger;
  let village: Village;

  beforeEach(async () => {
    ledger = await makeLedger();
    village = await plan(ledger);
  });

  const person = (at = 0) => village.people[at] ?? '';
  const familyId = (at = 0) => village.families[at]?.familyId ?? '';

  async function session() {
    return ledger.read(async (shelf) => {
      const copy = new WorkingCopy();
      await shelf.fetch([{ of: 'session', id: village.sessionId }], copy);
      return copy.get('session', village.sessionId);
    });
  }

  const factsOfSession = async () =>
    (await ledger.history({ of: 'session', id: village.sessionId }, 100)).map(({ fact }) => fact.kind);

  test('what was recorded is read back as the domain folded it', async () => {
    await accept(ledger, [markOf(village, person()), handOverOf(village, familyId())]);
    await ledger.read(async (shelf) => {
      const copy = new WorkingCopy();
      const parcelId = `${village.roundId}/${familyId()}`;
      await shelf.fetch(
        [
          { of: 'family', id: familyId() },
          { of: 'parcel', id: parcelId },
          { of: 'session', id: village.sessionId },
          { of: 'groups-of-family', id: familyId() },
          { of: 'sessions-of-group', id: village.groupId, window: { from: '2023-09-01', to: '2023-09-01' } },
        ],
        copy,
      );
      const { members, address, name, number, source } = village.families[0] ?? familyOf(0);
      expect(copy.get('family', familyId())).toMatchObject({
        name,
        address,
        number,
        source,
        enrolledOn: '2023-08-01',
        members: members.map(({ personId, ...member }) => ({ id: personId, ...member })),
        notes: [{ personId: members[3]?.personId, text: 'Сезондук жумушта' }],
      });
      expect(copy.get('session', village.sessionId)?.marks).toMatchObject([
        { personId: person(), presence: 'present', excuse: null },
      ]);
      expect(copy.get('parcel', parcelId)).toMatchObject({
        household: 5,
        handOvers: [{ proxyName: 'Жамал Бекова', signature: 'M10 10 L40 40', reversedBy: null }],
      });
      expect(copy.groupsOf(familyId())).toEqual([village.groupId]);
      expect(copy.sessionsOf(village.groupId, { from: '2023-09-01', to: '2023-09-01' })).toEqual([
        village.sessionId,
      ]);
    });
  });

  test('a need of which there is nothing is answered too', async () => {
    await ledger.read(async (shelf) => {
      const copy = new WorkingCopy();
      await shelf.fetch(
        [
          { of: 'family', id: newId() },
          { of: 'programme', id: 'programme' },
        ],
        copy,
      );
      expect(copy.missing([{ of: 'programme', id: 'programme' }])).toEqual([]);
      expect(copy.get('programme', 'programme')?.name).toEqual({ ky: 'Ивановка пилоту' });
    });
  });

  test('UP-1, UP-4: a command that comes again is answered as the first time and does nothing', async () => {
    const mark = commandOf(markOf(village, person()));
    const stranger = commandOf(markOf(village, newId()));
    const first = await take(ledger, [mark, stranger]);
    expect(first.map(({ status }) => status)).toEqual(['accepted', 'refused']);
    expect(await take(ledger, [stranger, mark])).toEqual([first[1], { id: mark.id, status: 'duplicate' }]);
    expect(await factsOfSession()).toEqual(['attendance-marked', 'session-scheduled']);
  });

  test("UP-1: a command that bears the id of somebody else's is no duplicate of it: it is told so, and kept", async () => {
    const mark = { ...commandOf(markOf(village, person())), number: 7 };
    const before = commandOf(markOf(village, person(1)));
    await take(ledger, [{ ...before, id: mark.id }]);
    const facilitator = { id: village.facilitator, role: 'facilitator' } as const;
    const refused = { id: mark.id, status: 'refused', refusal: { code: 'not-readable' } };
    expect(await take(ledger, [mark, commandOf(markOf(village, person()))], facilitator)).toMatchObject([
      refused,
      { status: 'accepted' },
    ]);
    expect(await take(ledger, [mark], facilitator)).toEqual([refused]);
    expect((await session())?.marks.map(({ personId }) => personId)).toEqual([person(1), person()]);
    await ledger.write(async (books) => {
      const kept = commandIdOf(mark.device, 7, 0);
      expect((await books.answered([kept], new Set())).get(kept)).toMatchObject({
        actor: village.facilitator,
        outcome: { refusal: { code: 'not-readable' } },
      });
    });
  });

  test('UP-3: a refused command holds up no other of its batch', async () => {
    const batch = [newId(), person(0), newId(), person(1)].map((id) => commandOf(markOf(village, id)));
    const outcomes = await take(ledger, batch);
    expect(outcomes.map(({ status }) => status)).toEqual(['refused', 'accepted', 'refused', 'accepted']);
    expect((await session())?.marks).toHaveLength(2);
  });

  test('UP-2: later commands of a batch see what earlier ones did', async () => {
    const family = familyOf(9);
    await accept(ledger, [family, { kind: 'enrol-family', familyId: family.familyId, on: '2023-09-01' }]);
    expect(await ledger.history({ of: 'family', id: family.familyId }, 1)).toMatchObject([
      { fact: { kind: 'family-enrolled' } },
    ]);
  });

  test('UP-7: all of a write or nothing: a defect in the middle leaves no trace', async () => {
    const before = await ledger.verify();
    const mark = commandOf(markOf(village, person()));
    const failing: Ledger = {
      ...ledger,
      write: (work) =>
        ledger.write(async (books) => {
          await work(books);
          throw new Error('the power failed');
        }),
    };
    await expect(take(failing, [mark])).rejects.toThrow('the power failed');
    expect(await ledger.verify()).toEqual(before);
    expect((await session())?.marks).toEqual([]);
    expect((await take(ledger, [mark]))[0]?.status).toBe('accepted');
  });

  test('UP-1: the same command from several servers at once is done once', async () => {
    const mark = commandOf(markOf(village, person()));
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => take(ledger, [mark])));
    expect(
      outcomes
        .flat()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['accepted', ...Array(7).fill('duplicate')]);
    expect(await factsOfSession()).toEqual(['attendance-marked', 'session-scheduled']);
  });

  test('marks of one session that come at once are all kept, and the chain has neither gap nor fork', async () => {
    const [sessionId, families] = [newId(), Array.from({ length: 20 }, (_, at) => familyOf(at + 20))];
    const members = families.map(({ members: [, , third] }) => third?.personId ?? '');
    await accept(ledger, [
      ...families,
      ...families.map(({ familyId }, at) => ({
        kind: 'join-group' as const,
        groupId: village.groupId,
        familyId,
        personId: members[at] ?? '',
        on: '2023-08-03',
      })),
      { ...village.schedule, sessionId },
    ]);
    await Promise.all(members.map((id) => accept(ledger, [markOf({ sessionId }, id)])));
    const entries = await ledger.history({ of: 'session', id: sessionId }, 100);
    expect(entries).toHaveLength(21);
    expect(await ledger.verify()).toMatchObject({ intact: true });
    await ledger.read(async (shelf) => {
      const copy = new WorkingCopy();
      await shelf.fetch([{ of: 'session', id: sessionId }], copy);
      expect(
        copy
          .get('session', sessionId)
          ?.marks.map(({ personId }) => personId)
          .sort(),
      ).toEqual(members.toSorted());
    });
  });

  test('UP-8: two parcels at once for one family: one is handed over, the other refused', async () => {
    const outcomes = await Promise.all(
      [1, 2].map(() => take(ledger, [commandOf(handOverOf(village, familyId()))])),
    );
    expect(
      outcomes
        .flat()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['accepted', 'refused']);
  });

  test('the same new family from two at once is registered once', async () => {
    const family = familyOf(7);
    const outcomes = await Promise.all([1, 2].map(() => take(ledger, [commandOf(family)])));
    expect(
      outcomes
        .flat()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['accepted', 'refused']);
  });

  test('a read sees one state, whatever is written meanwhile', async () => {
    await ledger.read(async (shelf) => {
      const before = new WorkingCopy();
      await shelf.fetch([{ of: 'session', id: village.sessionId }], before);
      await accept(ledger, [markOf(village, person())]);
      const after = new WorkingCopy();
      await shelf.fetch([{ of: 'session', id: village.sessionId }], after);
      expect(after.get('session', village.sessionId)).toEqual(before.get('session', village.sessionId));
    });
    expect((await session())?.marks).toHaveLength(1);
  });

  test('the history of a thing holds its facts alone, newest first, with who, when and what identifies', async () => {
    const entries = await ledger.history({ of: 'family', id: familyId() }, 3);
    expect(entries.map(({ fact }) => fact.kind)).toEqual([
      'family-enrolled',
      'office-note-kept',
      'member-added',
    ]);
    const member = village.families[0]?.members[4];
    expect(entries[2]?.fact.identifying).toMatchObject({
      [member?.personId ?? '']: { fullName: member?.fullName },
    });
    expect(entries[0]?.receivedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test('the journal of a programme verifies', async () => {
    await accept(ledger, [markOf(village, person()), handOverOf(village, familyId())]);
    expect(await ledger.verify()).toMatchObject({ intact: true });
  });

  test('after a rebuild the same is read as before', async () => {
    await accept(ledger, [markOf(village, person()), handOverOf(village, familyId())]);
    const before = await session();
    await ledger.rebuild();
    expect(await session()).toEqual(before);
  });

  test('a rebuild and writes at once do not lose each other', async () => {
    const newcomers = Array.from({ length: 10 }, (_, at) => familyOf(at + 50));
    await Promise.all([
      accept(ledger, [markOf(village, person(0))]),
      ...newcomers.slice(0, 5).map((family) => accept(ledger, [family])),
      ledger.rebuild(),
      accept(ledger, [markOf(village, person(1))]),
      ...newcomers.slice(5).map((family) => accept(ledger, [family])),
    ]);
    expect((await session())?.marks).toHaveLength(2);
    const copy = new WorkingCopy();
    const needs = newcomers.map((family) => ({ of: 'family' as const, id: family.familyId }));
    await ledger.read((shelf) => shelf.fetch(needs, copy));
    expect(needs.filter((need) => copy.get(need.of, need.id) === undefined)).toEqual([]);
    expect(await ledger.verify()).toMatchObject({ intact: true });
  });
}
