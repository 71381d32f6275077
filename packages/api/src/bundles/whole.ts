import { PROGRAMME } from '@tatyktuu/domain/access';
import { parcelId, type Round } from '@tatyktuu/domain/aid';
import {
  type AggregateName,
  type Aggregates,
  type Need,
  needsOfParcel,
  WorkingCopy,
} from '@tatyktuu/domain/door';
import { type Family, otherNamesOf } from '@tatyktuu/domain/families';
import type { AccountId, Day, FamilyId, Id } from '@tatyktuu/domain/kernel';
import type { PeerGroup } from '@tatyktuu/domain/workshops';
import { type FieldBundle, narrow } from '@tatyktuu/sync/bundle';
import { fetchAll } from '../door/submit.ts';
import type { Snapshot } from '../ports/index.ts';
import { windowOn } from './window.ts';

/** Everything that the phone of a facilitator holds on that day, in one piece. */
export async function wholeOf(snapshot: Snapshot, accountId: AccountId, today: Day): Promise<FieldBundle> {
  const copy = new WorkingCopy();
  const led = await snapshot.groupsLedBy(accountId);
  const catalogue = await snapshot.catalogue();
  const consignmentIds = await snapshot.consignmentsOf(accountId);
  const period = windowOn(today);
  const all = <Name extends AggregateName>(of: Name, ids: Iterable<Id>) =>
    Array.from(new Set(ids)).flatMap((id): Aggregates[Name][] => optional(copy.get(of, id)));
  const known = <Name extends AggregateName>(of: Name, ids: readonly Id[]) =>
    ids.flatMap((id): Aggregates[Name][] => optional(copy.peek(of, id)));
  const ofKind = (of: AggregateName, ids: readonly Id[]) => ids.map((id): Need => ({ of, id }));

  const families = () => familiesFrom(known('group', led), period.from);
  const around = () =>
    led.flatMap((id) => copy.peekIndex({ of: 'sessions-of-group', id, window: period }) ?? []);
  await fetchAll(snapshot, copy, () => [
    ...ofKind('curriculum', catalogue.curricula),
    ...ofKind('commodity', catalogue.commodities),
    ...ofKind('rule', catalogue.rules),
    ...ofKind('round', catalogue.openRounds),
    ...ofKind('consignment', consignmentIds),
    ...ofKind('group', led),
    ...led.map((id): Need => ({ of: 'sessions-of-group', id, window: period })),
    ...ofKind('session', around()),
    ...ofKind('family', families()),
    ...namesOf(known('family', families())).map((id): Need => ({ of: 'groups-of-family', id })),
    ...families().flatMap((id) =>
      catalogue.openRounds.flatMap((roundId) => needsOfParcel(roundId, id, copy)),
    ),
    ...known('session', around()).flatMap(({ groupIds }) => ofKind('group', groupIds)),
  ]);

  const familyIds = families();
  const everyName = namesOf(all('family', familyIds));
  const rounds = all('round', catalogue.openRounds);
  const groupIds = new Set([
    ...led,
    ...all('session', around()).flatMap((session) => session.groupIds),
    ...everyName.flatMap((id) => copy.groupsOf(id)),
  ]);
  const sessions = all('session', [...around(), ...countedIn(rounds, everyName, copy)]);
  const reviewIds = await snapshot.reviewsAbout({
    sessions: sessions.map(({ id }) => id),
    families: familyIds,
  });
  await fetchAll(snapshot, copy, () => [...ofKind('review', reviewIds), ...ofKind('group', [...groupIds])]);

  return narrow({
    today,
    ...(await namesIn(snapshot, accountId)),
    led,
    groups: all('group', groupIds),
    families: all('family', familyIds),
    sessions,
    curricula: all('curriculum', catalogue.curricula),
    commodities: all('commodity', catalogue.commodities),
    rules: all('rule', catalogue.rules),
    rounds,
    parcels: rounds.flatMap((round) =>
      known(
        'parcel',
        everyName.map((id) => parcelId(round.id, id)),
      ),
    ),
    consignments: all('consignment', consignmentIds).filter(({ roundId }) =>
      catalogue.openRounds.includes(roundId),
    ),
    reviews: all('review', reviewIds),
  });
}

/** The families, with those in which what is theirs was recorded before. */
function namesOf(families: readonly Family[]): readonly FamilyId[] {
  return [...new Set(families.flatMap((family) => [family.id, ...otherNamesOf(family)]))];
}

/** How the account and the programme are called. */
export async function namesIn(
  snapshot: Snapshot,
  accountId: AccountId,
): Promise<Pick<FieldBundle, 'account' | 'programme'>> {
  const copy = new WorkingCopy();
  await snapshot.fetch(
    [
      { of: 'programme', id: PROGRAMME },
      { of: 'account', id: accountId },
    ],
    copy,
  );
  return {
    account: { id: accountId, name: copy.get('account', accountId)?.name ?? '' },
    programme: copy.get('programme', PROGRAMME)?.name ?? {},
  };
}

/** The sessions that count for what the families are due in the rounds. */
function countedIn(
  rounds: readonly Round[],
  families: readonly FamilyId[],
  copy: WorkingCopy,
): readonly Id[] {
  return rounds.flatMap(({ window }) =>
    families.flatMap((id) => copy.groupsOf(id).flatMap((groupId) => copy.sessionsOf(groupId, window))),
  );
}

/** The families of whoever was a member on the day or later: whoever left since still stands on a roster she may mark. */
function familiesFrom(groups: readonly PeerGroup[], day: Day): readonly FamilyId[] {
  const stays = groups.flatMap(({ memberships }) => memberships);
  return [
    ...new Set(stays.filter(({ leftOn }) => leftOn === null || leftOn > day).map(({ familyId }) => familyId)),
  ];
}

function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
