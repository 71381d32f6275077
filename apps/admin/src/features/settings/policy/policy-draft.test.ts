import { DEFAULT_POLICY } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';
import { draftOf, policyOf } from './policy-draft.ts';

const { id: _, ...policy } = DEFAULT_POLICY;

test('a policy that nobody changed is read back as it was', () => {
  expect(policyOf(draftOf(DEFAULT_POLICY))).toEqual(policy);
});

test('an emptied clock means: until somebody asks', () => {
  const draft = draftOf(DEFAULT_POLICY);
  const read = policyOf({ ...draft, keepMonths: { ...draft.keepMonths, contact: ' ' } });
  expect(read?.keepMonths).toEqual({ ...policy.keepMonths, contact: null });
});

test('nothing is read while a figure is none', () => {
  const draft = draftOf(DEFAULT_POLICY);
  expect(policyOf({ ...draft, duplicateLevel: '' })).toBeNull();
  expect(policyOf({ ...draft, keepRefusedDays: '-1' })).toBeNull();
  expect(policyOf({ ...draft, keepMonths: { ...draft.keepMonths, notes: '6,5' } })).toBeNull();
});
