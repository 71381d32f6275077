import { may, permissions } from '@tatyktuu/domain/access';
import { permissionFor } from '@tatyktuu/domain/door';
import type { AnyRouter } from '@trpc/server';
import { expect, test } from 'vitest';
import { appRouter, type Context, createCaller } from './index.ts';
import type { Meta } from './procedure.ts';

/** What anybody in the world may call: the state of the set-up and, with its one-time token, the set-up itself. */
const openToEverybody = ['programme.state', 'setUp.check', 'setUp.complete', 'setUp.example'];

const walked: AnyRouter = appRouter;
const procedures = Object.entries(walked._def.procedures).map(([path, procedure]) => ({
  path,
  permission: (procedure as { _def: { meta?: Meta } })._def.meta?.permission,
}));

/** A context in which nobody gets as far as any port. */
function contextOf(actor: Context['actor']): Context {
  const closed = new Proxy({}, { get: () => expect.unreachable('a port was reached') });
  return {
    ledger: closed,
    registry: closed,
    credentials: closed,
    setUp: closed,
    actor,
    today: '2023-08-25',
  } as Context;
}

async function codeOf(path: string, actor: Context['actor']): Promise<string> {
  const [room, name] = path.split('.') as [string, string];
  const caller = createCaller(contextOf(actor)) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  return caller[room]?.[name]?.(undefined).then(
    () => 'answered',
    (error: { code: string }) => error.code,
  ) as Promise<string>;
}

test('there are procedures to walk', () => {
  expect(procedures.length).toBeGreaterThan(20);
});

test.each(procedures)('$path declares who may call it', ({ permission }) => {
  expect([...permissions, 'signed-in', 'everybody']).toContain(permission);
});

test('nothing is open to strangers but what is listed here', () => {
  const open = procedures.filter(({ permission }) => permission === 'everybody').map(({ path }) => path);
  expect(open.sort()).toEqual(openToEverybody);
});

test.each(procedures.filter(({ permission }) => permission !== 'everybody'))(
  '$path turns strangers away',
  async ({ path }) => {
    expect(await codeOf(path, null)).toBe('UNAUTHORIZED');
  },
);

const forbidden = procedures.filter(
  ({ permission }) =>
    permission !== undefined &&
    permission !== 'everybody' &&
    permission !== 'signed-in' &&
    !may('facilitator', permission),
);

test.each(forbidden)('$path turns a facilitator away', async ({ path }) => {
  const actor = { id: '0189f5a0-0000-7000-8000-000000000001', role: 'facilitator' } as const;
  expect(await codeOf(path, actor)).toBe('FORBIDDEN');
});

test('a facilitator may do nothing but mark, hand over and read her own bundle', () => {
  expect(permissions.filter((permission) => may('facilitator', permission))).toEqual([
    'workshops.mark',
    'aid.hand-over',
    'field.read',
  ]);
});

test.each(Object.entries(permissionFor))('the command %s takes a permission that exists', (_, permission) => {
  expect(permissions).toContain(permission);
});
