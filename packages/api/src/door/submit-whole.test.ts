import type { CommandBody } from '@tatyktuu/domain/door';
import { beforeEach, expect, test } from 'vitest';
import { commandOf } from '../testing/door.ts';
import { type MemoryLedger, memoryLedger, newId } from '../testing/index.ts';
import { giveUp, submitWhole } from './submit-whole.ts';

const actor = { id: newId(), role: 'administrator' } as const;
const today = '2023-09-01';

let ledger: MemoryLedger;
beforeEach(() => {
  ledger = memoryLedger(() => Date.parse(`${today}T04:00:00Z`));
});

function family(name: string): CommandBody {
  const member = {
    fullName: `${name} Айгүл`,
    birth: null,
    nationalId: null,
    role: 'other',
    sex: 'female',
  } as const;
  return {
    ...{
      kind: 'register-family',
      familyId: newId(),
      number: null,
      name,
      address: '',
      notes: [],
      source: null,
    },
    members: [{ ...member, personId: newId(), phone: null, safeContact: '', absences: [] }],
  };
}

/** So many families, and the record of the import that names them, as the last. */
function importOf(bodies: readonly CommandBody[]) {
  const commands = bodies.map(commandOf);
  const families = bodies.flatMap((body) =>
    body.kind === 'register-family' ? [{ familyId: body.familyId, did: 'added' } as const] : [],
  );
  const record = commandOf({
    ...{ kind: 'record-import', importId: newId(), sheet: 'families', source: 'a'.repeat(64), mapping: {} },
    ...{ file: 'list.xlsx', families, commands: commands.map(({ id }) => id) },
  });
  return [...commands, record];
}

const unhurried = () => new AbortController().signal;

function send(commands: readonly ReturnType<typeof commandOf>[], signal = unhurried()) {
  return submitWhole(ledger, commands, { actor, today, signal });
}

test('everything is taken in, and sent again after a lost answer it is taken already and nothing is doubled', async () => {
  const commands = importOf([family('Асанова'), family('Исакова')]);
  expect(await send(commands)).toEqual({ status: 'taken' });
  const facts = ledger.holding().journal.length;
  expect(await send(commands)).toEqual({ status: 'taken' });
  expect(ledger.holding().journal).toHaveLength(facts);
  expect(ledger.holding().states.all('family')).toHaveLength(2);
});

test('when one is refused nothing is written, not even the answers, and each refusal comes back by its place', async () => {
  const commands = importOf([family('Асанова'), family(''), family('Исакова'), family('')]);
  expect(await send(commands)).toMatchObject({
    status: 'refused',
    refusals: [
      { index: 1, refusal: { code: 'family-needs-name' } },
      { index: 3, refusal: { code: 'family-needs-name' } },
    ],
  });
  expect(ledger.holding().journal).toEqual([]);
  expect(ledger.holding().commands.size).toBe(0);
});

test('it says how far it has come, and is cancelled between two slices without a trace', async () => {
  const commands = importOf(Array.from({ length: 600 }, (_, at) => family(`Асанова${'а'.repeat(at % 7)}`)));
  const leaving = new AbortController();
  const heard: number[] = [];
  const onProgress = (done: number) => {
    heard.push(done);
    if (done === 500) leaving.abort();
  };
  const outcome = await submitWhole(ledger, commands, { actor, today, signal: leaving.signal, onProgress });
  expect(outcome).toEqual({ status: 'cancelled' });
  expect(heard).toEqual([0, 250, 500]);
  expect(ledger.holding().journal).toEqual([]);
  expect(ledger.holding().commands.size).toBe(0);
});

test('cancelled while it is being written, nothing of it stays', async () => {
  const leaving = new AbortController();
  const write: MemoryLedger['write'] = (work) =>
    ledger.write((books) =>
      work({
        ...books,
        record: async (...parts) => {
          await books.record(...parts);
          leaving.abort();
        },
      }),
    );
  const commands = importOf([family('Асанова')]);
  const outcome = await submitWhole({ ...ledger, write }, commands, { actor, today, signal: leaving.signal });
  expect(outcome).toEqual({ status: 'cancelled' });
  expect(ledger.holding().journal).toEqual([]);
});

test('what was given up is not taken in any more, wherever it was at work; what was taken in cannot be given up', async () => {
  const [given, taken] = [importOf([family('Асанова')]), importOf([family('Исакова')])];
  const last = (commands: typeof given) => commands.at(-1) ?? expect.unreachable();
  expect(await giveUp(ledger, last(given), actor)).toBe('cancelled');
  expect(await send(given)).toEqual({ status: 'cancelled' });
  expect(await giveUp(ledger, last(given), actor)).toBe('cancelled');

  expect(await send(taken)).toEqual({ status: 'taken' });
  expect(await giveUp(ledger, last(taken), actor)).toBe('taken');
  expect(
    ledger
      .holding()
      .states.all('family')
      .map(({ name }) => name),
  ).toEqual(['Исакова']);
});

test('a batch that holds a command twice is refused as a whole, not tried again and again', async () => {
  const [first, ...rest] = importOf([family('Асанова'), family('Исакова')]);
  if (!first) return expect.unreachable();
  expect(await send([first, ...rest, first])).toEqual({
    status: 'refused',
    refusals: [{ index: rest.length + 1, refusal: { code: 'id-used-twice' } }],
  });
  expect(ledger.holding().journal).toEqual([]);
});
