import type { FieldHeader } from '@tatyktuu/sync/bundle';
import { KeepingFailure } from '@tatyktuu/sync/keeping';
import { expect, test, vi } from 'vitest';
import { keepTerms } from './keep-terms.ts';

const header: FieldHeader = {
  ...{ protocol: { current: 2, oldest: 1 }, at: '2023-08-25T03:00:00.000Z', today: '2023-08-25' },
  ...{ account: { id: 'gulnara', name: 'Гүлнара' }, programme: {}, led: [], phone: 'in-use' },
  ...{ leaseUntil: '2023-09-08T03:00:00.000Z', sealingKey: 'another key' },
};
const phone = () => ({
  renewLease: vi.fn(async () => undefined),
  sealTo: vi.fn(async () => undefined),
});

test('every answer renews the lease, and says what to seal to', async () => {
  const unlocked = phone();
  await keepTerms(unlocked, header);
  expect(unlocked.renewLease).toHaveBeenCalledWith(header.leaseUntil, header.at);
  expect(unlocked.sealTo).toHaveBeenCalledWith('another key');
});

test('a full phone keeps neither, and nothing breaks', async () => {
  const unlocked = phone();
  unlocked.renewLease.mockRejectedValue(new KeepingFailure('full'));
  await keepTerms(unlocked, header);
  expect(unlocked.sealTo).toHaveBeenCalled();
});

test('a revoked phone is told nothing', async () => {
  const unlocked = phone();
  await keepTerms(unlocked, { ...header, phone: 'revoked' });
  expect(unlocked.renewLease).not.toHaveBeenCalled();
  expect(unlocked.sealTo).not.toHaveBeenCalled();
});
