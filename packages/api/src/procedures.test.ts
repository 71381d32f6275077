import { may, permissions } from '@tatyktuu/domain/access';
import { permissionFor } from '@tatyktuu/domain/door';
import type { AnyRouter } from '@trpc/server';
import { expect, test } from 'vitest';
import { appRouter, type Context, createCaller } from './index.ts';
import type { Meta } from './procedure.ts';

/**
 * What anybody in the world may call: the state of the set-up; with its one-time token, the set-up itself; and what
 * proves itself by the secret of a phone that is sealed inside.
 */
const openToEverybody = ['door.deliver', 'programme.state', 'setUp.check', 'setUp.complete', 'setUp.example'];

const walked: AnyRouter = appRouter;
const procedures = Object.entries(walked._def.procedures).map(([path, procedure]) => ({
  path,
  permission: (procedure as { _def: { meta?: Meta } })._def.meta?.permission,
}));

/** A context in which nobody gets as far as any port. */
function contextOf(actor: Context['actor'], phone: Context['phone'] = null): Context {
  const closed = new Proxy({}, { get: () => expect.unreachable('a port was reached') });
  return {
    ledger: closed,
    registry: closed,
    duplicates: closed,
    credentials: closed,
    phones: closed,
    sealing: closed,
    setUp: closed,
    actor,
    phone,
    today: '2023-08-25',
    now: () => 0,
  } as Context;
}

async function codeOf(
  path: string,
  actor: Context['actor'],
  phone: Context['phone'] = null,
): Promise<string> {
  type Room = { readonly [name: string]: Room } & ((input: unknown) => Promise<unknown>);
  const caller = createCaller(contextOf(actor, phone)) as unknown as Room;
  const procedure = path.split('.').reduce<Room | undefined>((room, name) => room?.[name], caller);
  return procedure?.(undefined).then(
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

const facilitator = { id: '0189f5a0-0000-7000-8000-000000000001', role: 'facilitator' } as const;
const phone = { id: '0189f5a0-0000-7000-8000-000000000002', standing: 'in-use' } as const;
const inTheField = ['door.push', 'field.bundles', 'field.proof'];

test.each(
  procedures.filter(({ path, permission }) => permission !== 'everybody' && !inTheField.includes(path)),
)('$path turns phones away: they do what is done in the field and nothing else', async ({ path }) => {
  expect(await codeOf(path, facilitator, phone)).toBe('FORBIDDEN');
});

test.each(['door.push', 'field.bundles'])('%s is for enrolled phones alone', async (path) => {
  expect(await codeOf(path, facilitator)).toBe('UNAUTHORIZED');
});

test.each(procedures.filter(({ permission }) => permission !== 'everybody'))(
  '$path turns a revoked phone away',
  async ({ path }) => {
    expect(await codeOf(path, null, { ...phone, standing: 'revoked' })).toBe('FORBIDDEN');
  },
);

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
