import { WorkingCopy } from '@tatyktuu/domain/door';
import { erasableKinds } from '@tatyktuu/domain/families';
import { beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../ports/index.ts';
import { accept, commandOf, newId, take } from './door.ts';
import { type Known, makeKnown, tracesOfHer } from './somebody-known.ts';
import { familyOf, plan, type Village } from './village.ts';

/**
 * What every ledger keeps to when details are erased.
 * @param makeLedger Gives an empty one.
 * @param everything All that it holds, as text.
 */
export function erasureContract(makeLedger: () => Promise<Ledger>, everything: () => Promise<string>): void {
  let ledger: Ledger;
  let village: Village;
  let known: Known;

  beforeEach(async () => {
    ledger = await makeLedger();
    village = await plan(ledger);
    known = await makeKnown(ledger, village);
  });

  const traces = async () => {
    const text = (await everything()).toLowerCase();
    return tracesOfHer.filter((trace) => text.includes(trace));
  };
  const erase = (kinds = erasableKinds as readonly (typeof erasableKinds)[number][]) => {
    const { familyId, personId } = known;
    const office = { id: village.administrator, role: 'administrator' } as const;
    const body = { kind: 'erase-details', familyId, personIds: [personId], kinds, why: 'asked-for' } as const;
    return accept(ledger, [body], office);
  };
  const standing = () =>
    ledger.read(async (snapshot) => {
      const copy = new WorkingCopy();
      const parcelId = `${village.roundId}/${known.familyId}`;
      await snapshot.fetch(
        [
          { of: 'session', id: village.sessionId },
          { of: 'parcel', id: parcelId },
          { of: 'group', id: village.groupId },
          { of: 'family', id: known.familyId },
          { of: 'family', id: village.families[1]?.familyId ?? '' },
        ],
        copy,
      );
      const family = copy.get('family', known.familyId);
      return {
        marks: copy.get('session', village.sessionId)?.marks,
        items: copy
          .get('parcel', parcelId)
          ?.handOvers.map(({ items, basis, proof }) => ({ items, basis, proof })),
        memberships: copy.get('group', village.groupId)?.memberships,
        consents: family?.consents.length,
        others: family?.members.filter(({ id }) => id !== known.personId),
        otherNotes: copy.get('family', village.families[1]?.familyId ?? '')?.notes.map(({ text }) => text),
      };
    });

  test('somebody of whom everything was known leaves no trace, and what she did still counts', async () => {
    const before = await standing();
    expect(await traces()).not.toEqual([]);
    await erase();
    expect(await traces()).toEqual([]);
    const after = await standing();
    expect({ ...after, otherNotes: [] }).toEqual({ ...before, otherNotes: [] });
    expect(after.otherNotes).toContain(known.remark);
    expect(after.marks).toMatchObject([{ personId: known.personId, presence: 'present' }]);
  });

  test('the journal verifies afterwards, and folded again it says the same', async () => {
    await erase();
    const before = await standing();
    expect(await ledger.verify()).toMatchObject({ intact: true });
    await ledger.rebuild();
    expect(await standing()).toEqual(before);
    expect(await traces()).toEqual([]);
  });

  test('a rehearsal counts what would go, and takes nothing', async () => {
    const { familyId, personId } = known;
    const rehearsal = await ledger.rehearseErasure({ familyId, personIds: [personId], kinds: erasableKinds });
    const entries = Object.fromEntries(rehearsal.kinds.map(({ kind, entries: of }) => [kind, of]));
    // Who she is: when she was registered, and corrected. Two next steps and a remark about her.
    expect(entries).toMatchObject({ identity: 2, contact: 1, notes: 3, receipts: 2 });
    // Remarks about her family and another one, and the name of a file.
    expect(rehearsal).toMatchObject({ mentions: 3, commands: 1, mentionsLeft: 0 });
    expect(await traces()).not.toEqual([]);
  });

  test('of a contact alone, who she is stays; of remarks alone, how she is reached', async () => {
    await erase(['contact']);
    expect(await traces()).not.toContain('000987654');
    expect(await traces()).toContain('сыртбаев');
    await erase(['notes']);
    expect(await traces()).not.toContain('чайга чакырам');
    expect(await traces()).toContain('сыртбаев');
  });

  test('with a whole family go those who came over with another one, wherever they are named', async () => {
    const office = { id: village.administrator, role: 'administrator' } as const;
    const kept = village.families[1]?.familyId ?? '';
    const on = '2023-08-25';
    const neighbours = familyOf(9);
    const named = 'Сыртбаева Каныкейдин коңшусу';
    await accept(
      ledger,
      [
        { ...neighbours, notes: [{ noteId: newId(), personId: null, text: named }] },
        {
          ...{ kind: 'merge-families', familyId: kept, otherId: known.familyId, why: 'written-twice', on },
          pairs: [],
        },
        { kind: 'withdraw-family', familyId: kept, on: '2023-09-01' },
        {
          ...{ kind: 'erase-details', familyId: kept, personIds: null, kinds: erasableKinds },
          why: 'asked-for',
        },
      ],
      office,
    );
    expect(await traces()).toEqual([]);
    expect(await everything()).toContain(neighbours.members[0]?.fullName);
  });

  test('of a family that an import brought and its undoing took away, nothing is kept', async () => {
    const office = { id: village.administrator, role: 'administrator' } as const;
    const family = familyOf(9);
    const { familyId, members } = family;
    const fullName = 'Жоголова Издебес';
    const brought = commandOf({ ...family, members: members.map((person) => ({ ...person, fullName })) });
    const importId = newId();
    const recorded = commandOf({
      ...{ kind: 'record-import', importId, sheet: 'families', source: 'digest', mapping: {}, file: 'list' },
      ...{ families: [{ familyId, did: 'added' }], commands: [brought.id] },
    });
    await take(ledger, [brought, recorded], office);
    expect(await everything()).toContain(fullName);
    await accept(ledger, [{ kind: 'undo-import', importId }], office);
    expect(await everything()).not.toContain(fullName);
    expect(await ledger.verify()).toMatchObject({ intact: true });
  });

  test('phones hear of it: the bundles of the groups that she was in are new', async () => {
    const versionOf = () =>
      ledger.read(async (snapshot) =>
        (await snapshot.bundleVersions([village.groupId])).get(village.groupId),
      );
    const before = (await versionOf()) ?? 0;
    await erase();
    expect(await versionOf()).toBeGreaterThan(before);
  });
}
