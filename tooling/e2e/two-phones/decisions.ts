import { expect, test } from 'vitest';
import type { Afternoon } from './cellar.ts';

/** Everything that waits for the office afterwards, by why it does. */
export const reasons = {
  'When this mark arrived, another one stood already.': 2,
  'By the day of the session this person had left the group.': 3,
  'Meanwhile the session was cancelled.': 3,
  'Meanwhile the session was moved to another day.': 3,
  'The family had its parcel of this round already.': 2,
  'The round was closed before this arrived.': 2,
  'Another make-up of this person was recorded before.': 1,
} as const;

/** Each case with one tap, each kind in both ways. */
export function decideOnAll({ office, plan }: Afternoon): void {
  const { guests, homes } = plan;
  const [gone, goneToo] = plan.withdrawn;
  const session = 'Келиндер';
  const byWhy = (why: keyof typeof reasons, about = '', said?: string) => ({
    about,
    says: said === undefined ? ([why] as const) : ([why, said] as const),
  });

  test('marks of the same person', async () => {
    await office.open('reviews');
    const why = 'When this mark arrived, another one stood already.';
    await office.decide(byWhy(why, session, guests.once.name), 'Take it in');
    await office.decide(byWhy(why, session, guests.later.name), 'Leave it as it stands');
  });

  test('people who had left the group', async () => {
    const why = 'By the day of the session this person had left the group.';
    await office.decide(byWhy(why, session, plan.taken.name), 'Take it in');
    await office.decide(byWhy(why, session, gone.name), 'Leave it as it stands');
    await office.decide(byWhy(why, session, goneToo.name), 'Take it in');
  });

  test.each([
    'Meanwhile the session was cancelled.',
    'Meanwhile the session was moved to another day.',
  ] as const)('sessions: %s', async (why) => {
    await office.decide(byWhy(why, '', plan.wife.name), 'Leave it as it stands');
    await office.decide(byWhy(why, '', plan.mother.name), 'Take it in');
    await office.decide(byWhy(why), 'Take it in');
  });

  test('a visit that was written down twice', async () => {
    await office.decide(byWhy('Another make-up of this person was recorded before.'), 'Take it in');
  });

  test('parcels', async () => {
    const second = 'The family had its parcel of this round already.';
    await office.decide(byWhy(second, homes.twice.name), 'Let both stand');
    await office.decide(byWhy(second, homes.twiceToo.name), 'Let only this one stand');
    const closed = 'The round was closed before this arrived.';
    await office.decide(byWhy(closed, homes.late.name), 'Let it stand');
    await office.decide(byWhy(closed, homes.tooLate.name), 'Take the hand-over back');
    expect(await office.cases()).toEqual([]);
  });
}
