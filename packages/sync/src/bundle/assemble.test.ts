import type { Review } from '@tatyktuu/domain/reviews';
import { expect, test } from 'vitest';
import { bundleInTest, headerInTest, ids } from './bundle-in-test.ts';
import {
  assemble,
  type FieldBundle,
  type GroupBundle,
  memoryBundleStore,
  split,
  versionsOf,
} from './index.ts';

const [firstFamily = '', secondFamily = ''] = ids.families;
const second = '0189f5a0-0000-7000-8000-0000000000b2';
const review: Review = {
  ...{ id: ids.office, reason: 'second-hand-over', by: ids.account, device: ids.office, at: '', held: null },
  ...{ handOver: { roundId: ids.round, familyId: firstFamily, handOver: ids.office }, decision: null },
};

/** A second group that she leads: a daughter-in-law of the first family sits in it. */
function ofTwoGroups(): FieldBundle {
  const bundle = bundleInTest();
  const [group, session] = [bundle.groups[0], bundle.sessions[0]];
  if (!group || !session) throw new Error('the bundle has a group and a session');
  const seat = { personId: ids.people[2], familyId: firstFamily, joinedOn: '2023-08-01', leftOn: null };
  return {
    ...bundle,
    led: [ids.group, second],
    groups: [group, { ...group, id: second, memberships: [seat] }],
    sessions: [session, { ...session, id: second, groupIds: [second] }],
    reviews: [review],
  };
}

const bundlesOf = (whole: FieldBundle) =>
  split(whole, (key) => `version of ${key}`).filter((one): one is GroupBundle => one.key !== 'programme');

test('DOWN-5: the bundles put together are the whole, and what several hold is there once', () => {
  const whole = ofTwoGroups();
  expect(
    assemble(
      headerInTest(whole),
      split(whole, () => 'v1'),
    ),
  ).toEqual(whole);
});

test('DOWN-5: a bundle holds what its own families and sessions need, and its copies agree with those of others', () => {
  const [older, younger] = bundlesOf(ofTwoGroups());
  expect(older?.families.map(({ id }) => id)).toEqual([firstFamily, secondFamily]);
  expect(younger?.families.map(({ id }) => id)).toEqual([firstFamily]);
  expect(younger?.parcels.map(({ familyId }) => familyId)).toEqual([firstFamily]);
  expect(younger?.groups).toEqual(older?.groups);
  expect(younger?.reviews).toEqual([review]);
});

test('DOWN-5: what a decision about a held command needs comes with the group that it is of', () => {
  const held = { kind: 'open-session', sessionId: second } as const;
  const returned = { kind: 'reverse-return', consignmentId: ids.consignment, returnId: ids.office } as const;
  const reviews = [
    { ...review, id: ids.session, held, handOver: null },
    { ...review, id: ids.round, held: returned, handOver: null },
  ];
  const [older, younger] = bundlesOf({ ...ofTwoGroups(), reviews });
  expect(older?.reviews.map(({ id }) => id)).toEqual([ids.round]);
  expect(younger?.reviews.map(({ id }) => id)).toEqual([ids.session, ids.round]);
});

test('DOWN-6: a bundle of a group that is no longer led shows nothing, even if it is still there', () => {
  const whole = ofTwoGroups();
  const header = { ...headerInTest(whole), led: [second] };
  const bundle = assemble(
    header,
    split(whole, () => 'v1'),
  );
  expect(bundle.families.map(({ id }) => id)).toEqual([firstFamily]);
});

test('DOWN-5: a phone names the version of each bundle that it holds', () => {
  const bundles = split(ofTwoGroups(), (key) => `version of ${key}`);
  expect(versionsOf(bundles)).toEqual({
    programme: 'version of programme',
    [ids.group]: `version of ${ids.group}`,
    [second]: `version of ${second}`,
  });
});

test('DOWN-5: a store gives back what it was given, and not what is gone', async () => {
  const store = memoryBundleStore();
  expect(await store.read()).toBeNull();
  const header = { ...headerInTest(), fetchedAt: 1 };
  const [common, ...groups] = split(ofTwoGroups(), () => 'v1');
  await store.write({ header, put: common ? [common, ...groups] : groups, gone: [] });
  await store.write({ header: { ...header, fetchedAt: 2 }, put: [], gone: [second] });
  expect(await store.read()).toEqual({
    header: { ...header, fetchedAt: 2 },
    bundles: [common, groups[0]],
  });
});
