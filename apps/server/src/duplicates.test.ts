import { setTimeout as pause } from 'node:timers/promises';
import type { Duplicates, SearchProgress } from '@tatyktuu/api/ports';
import { uuid7 } from '@tatyktuu/domain/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ServerInTest } from './server-in-test.ts';

let server: ServerInTest;
let seed = 0;

beforeAll(async () => {
  server = await ServerInTest.start();
});
afterAll(() => server.stop());

function newId(): string {
  seed += 1;
  return uuid7(1_700_000_000_000 + seed, new Uint8Array(10).fill(seed));
}

const gulzat = {
  birth: '1971-02-13',
  sex: 'female',
  phone: null,
  nationalId: null,
} as const;

async function register(fullName: string): Promise<void> {
  const member = {
    ...gulzat,
    fullName,
    personId: newId(),
    role: 'other',
    safeContact: '',
    absences: [],
  } as const;
  const answers = await server.inOffice({
    ...{ kind: 'register-family', familyId: newId(), number: null, name: 'Чаргынова', address: '' },
    ...{ members: [member], notes: [], source: null },
  });
  expect(answers).toMatchObject([{ status: 'accepted' }]);
}

const page = { offset: 0, limit: 200 };

test('who is written down twice is told before, at once, and by the search in a thread of its own', async () => {
  await register('Чаргынова Гүлзат Төлөбай кызы');
  const draft = { familyId: null, address: '', people: [{ ...gulzat, fullName: 'Chargynova Gulzat' }] };
  const [matches] = await server.byOffice<Awaited<ReturnType<Duplicates['check']>>>(
    'duplicates.check',
    draft,
  );
  expect(matches).toMatchObject([{ entry: { fullName: 'Чаргынова Гүлзат Төлөбай кызы' } }]);

  await register('Chargynova Gulzat Tolobaevna');
  const list = () =>
    server.byOffice<Awaited<ReturnType<Duplicates['list']>>>('duplicates.list', { ...page, level: 90 });
  const ours = async () => (await list()).pairs.filter(({ one }) => one.birth === gulzat.birth);
  const found = await ours();
  expect(found).toHaveLength(1);

  const progress = () => server.byOffice<SearchProgress>('duplicates.search.progress');
  expect(await progress()).toMatchObject({ state: 'never', finishedAt: null });
  await server.byOffice('duplicates.search.start');
  let seen = await progress();
  while (seen.state === 'running') {
    await pause(50);
    seen = await progress();
  }
  expect(seen).toMatchObject({ state: 'done', found: (await list()).total, finishedAt: expect.any(String) });
  expect(seen.done).toBe(seen.of);
  expect(await ours()).toEqual(found);
});

test('a facilitator is told of nobody', async () => {
  const asField = { cookie: server.cookies.field };
  await expect(server.ask('duplicates.search.start', undefined, asField)).rejects.toThrow('403');
  await expect(
    server.ask('duplicates.check', { familyId: null, address: '', people: [] }, asField),
  ).rejects.toThrow('403');
});
