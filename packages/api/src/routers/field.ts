import { parcelId } from '@tatyktuu/domain/aid';
import { type Need, needsOfParcel, WorkingCopy } from '@tatyktuu/domain/door';
import { type AccountId, addDays, type Day, type FamilyId, type RoundId } from '@tatyktuu/domain/kernel';
import type { PeerGroup } from '@tatyktuu/domain/workshops';
import { type FieldBundle, narrow } from '@tatyktuu/sync/bundle';
import type { Context } from '../context.ts';
import { fetchAll } from '../door/submit.ts';
import { allowed, router } from '../procedure.ts';

/** How far a phone looks back and ahead, in days: the sessions a facilitator may still mark, and the coming ones. */
const LOOK_BACK = 14;
const LOOK_AHEAD = 28;

export const field = router({
  /** Everything the signed-in facilitator's phone holds. */
  bundle: allowed('field.read').query(({ ctx }) => bundleOf(ctx, ctx.actor.id)),
});

/** What a bundle is made from. */
export interface BundleSources extends Pick<Context, 'ledger' | 'today'> {
  readonly registry: Pick<
    Context['registry'],
    'programme' | 'accounts' | 'groupsLedBy' | 'rounds' | 'rules' | 'commodities' | 'curricula' | 'sessions'
  >;
}

/** Everything that the facilitator's phone holds on that day. */
export async function bundleOf(
  { registry, ledger, today }: BundleSources,
  accountId: AccountId,
): Promise<FieldBundle> {
  const [programme, accounts, led, allRounds, rules, commodities, curricula] = await Promise.all([
    registry.programme(),
    registry.accounts(),
    registry.groupsLedBy(accountId),
    registry.rounds(),
    registry.rules(),
    registry.commodities(),
    registry.curricula(),
  ]);
  const rounds = allRounds.filter(({ status }) => status === 'open');
  const period = { from: addDays(today, -LOOK_BACK), to: addDays(today, LOOK_AHEAD) };
  const familyIds = [...new Set(led.flatMap((group) => familiesFrom(group.memberships, period.from)))];
  const around = await registry.sessions(
    period,
    led.map(({ id }) => id),
  );

  const copy = new WorkingCopy();
  await ledger.read((shelf) =>
    fetchAll(shelf, copy, () => [
      ...familyIds.map((id): Need => ({ of: 'family', id })),
      ...familyIds.flatMap((familyId) => rounds.flatMap((round) => needsOfParcel(round.id, familyId, copy))),
      ...familyIds.map((id): Need => ({ of: 'groups-of-family', id })),
      ...around.flatMap(({ groupIds }) => groupIds.map((id): Need => ({ of: 'group', id }))),
    ]),
  );
  const groupIds = new Set([
    ...led.map(({ id }) => id),
    ...around.flatMap((session) => session.groupIds),
    ...familyIds.flatMap((id) => copy.groupsOf(id)),
  ]);
  const counted = rounds.flatMap(({ window }) =>
    familyIds.flatMap((id) => copy.groupsOf(id).flatMap((groupId) => copy.sessionsOf(groupId, window))),
  );
  const sessionIds = new Set([...around.map(({ id }) => id), ...counted]);
  const parcelOf = (roundId: RoundId, familyId: FamilyId) =>
    copy.get('parcel', parcelId(roundId, familyId)) ?? [];

  return narrow({
    today,
    account: { id: accountId, name: accounts.find(({ id }) => id === accountId)?.name ?? '' },
    programme: programme?.name ?? {},
    led: led.map(({ id }) => id),
    groups: [...groupIds].flatMap(
      (id) => copy.peek('group', id) ?? led.find((group) => group.id === id) ?? [],
    ),
    families: familyIds.flatMap((id) => copy.get('family', id) ?? []),
    sessions: [...sessionIds].flatMap(
      (id) => copy.peek('session', id) ?? around.find((s) => s.id === id) ?? [],
    ),
    curricula,
    commodities,
    rules,
    rounds,
    parcels: rounds.flatMap(({ id }) => familyIds.flatMap((familyId) => parcelOf(id, familyId))),
  });
}

/** The families of whoever was a member on the day or later: whoever left since still stands on a roster she may mark. */
function familiesFrom(memberships: PeerGroup['memberships'], day: Day): FamilyId[] {
  return memberships.filter(({ leftOn }) => leftOn === null || leftOn > day).map(({ familyId }) => familyId);
}
