import { accept, commandOf, handOverOf, newId, plan, take } from '@tatyktuu/api/testing';
import { makeKnown } from '@tatyktuu/api/testing/somebody-known';
import type { Actor } from '@tatyktuu/domain/access';
import { erasableKinds } from '@tatyktuu/domain/families';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { everythingIn } from '../testing/everything.ts';
import { foldedRows, openTestDatabase, type TestDatabase } from '../testing/index.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

/** A village in which somebody is erased while a phone still holds what it wrote of her. */
async function erased() {
  const { ledger } = database;
  const village = await plan(ledger);
  const known = await makeKnown(ledger, village);
  const { familyId, personId } = known;
  const facilitator: Actor = { id: village.facilitator, role: 'facilitator' };
  const office: Actor = { id: village.administrator, role: 'administrator' };
  const { sessionId } = village;
  const waiting = [
    commandOf({ kind: 'keep-next-step', sessionId, personId, text: 'Бермет менен кечки сүйлөшүү' }),
    commandOf({
      ...{ kind: 'keep-office-note', familyId, noteId: newId(), personId },
      text: 'Берметке чалуу керек',
    }),
    commandOf(handOverOf(village, familyId)),
  ];
  await accept(
    ledger,
    [{ kind: 'erase-details', familyId, personIds: [personId], kinds: erasableKinds, why: 'asked-for' }],
    office,
  );
  return { ledger, village, known, facilitator, office, waiting };
}

test('what a phone wrote before an erasure and sends after it is kept, without her details', async () => {
  const { ledger, facilitator, waiting } = await erased();
  const answers = await take(ledger, waiting, facilitator);
  expect(answers.map(({ status }) => status)).toEqual(['needs-review', 'refused', 'needs-review']);
  expect((await everythingIn(database.pool)).toLowerCase()).not.toContain('бермет');
  expect(await ledger.verify()).toMatchObject({ intact: true });
  const before = await foldedRows(database.pool);
  await ledger.rebuild();
  expect(await foldedRows(database.pool)).toEqual(before);
});

test('what is recorded after the erasure stays: she may come back', async () => {
  const { ledger, known, village, office, facilitator } = await erased();
  const { personId, familyId } = known;
  const { sessionId } = village;
  const again = { fullName: 'Асанова Бермет', birth: null, nationalId: null };
  await accept(
    ledger,
    [{ kind: 'correct-member', familyId, personId, role: 'daughter-in-law', sex: 'female', ...again }],
    office,
  );
  await accept(ledger, [{ kind: 'keep-next-step', sessionId, personId, text: 'Чай ичебиз' }], facilitator);
  const text = await everythingIn(database.pool);
  expect(text).toContain('Бермет');
  expect(text).toContain('Чай ичебиз');
});
