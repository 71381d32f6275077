import { Copy, foldInField, type Need } from '@tatyktuu/domain/door';
import { type FamilyId, type GroupId, isWithin } from '@tatyktuu/domain/kernel';
import type { Session } from '@tatyktuu/domain/workshops';
import type { FieldBundle } from './bundle.ts';

/** A bundle made ready to be decided upon, as often as need be. */
export class Shelf {
  readonly #bundle: FieldBundle;
  readonly #groupsOf: ReadonlyMap<FamilyId, ReadonlySet<GroupId>>;
  readonly #sessionsOf: ReadonlyMap<GroupId, readonly Session[]>;

  constructor(bundle: FieldBundle) {
    this.#bundle = bundle;
    const groupsOf = new Map<FamilyId, Set<GroupId>>();
    for (const { id, memberships } of bundle.groups)
      for (const { familyId } of memberships) gather(groupsOf, familyId, () => new Set<GroupId>()).add(id);
    const sessionsOf = new Map<GroupId, Session[]>();
    for (const session of bundle.sessions)
      for (const id of session.groupIds) gather(sessionsOf, id, (): Session[] => []).push(session);
    this.#groupsOf = groupsOf;
    this.#sessionsOf = sessionsOf;
  }

  /** The world as the phone knows it: decisions are taken on it before the server has answered. */
  world(): Copy {
    const copy = new Copy(foldInField);
    const { groups, families, sessions, curricula, commodities, rules, rounds, parcels } = this.#bundle;
    for (const group of groups) copy.put('group', group.id, group);
    for (const family of families) copy.put('family', family.id, family);
    for (const session of sessions) copy.put('session', session.id, session);
    for (const curriculum of curricula) copy.put('curriculum', curriculum.id, curriculum);
    for (const commodity of commodities) copy.put('commodity', commodity.id, commodity);
    for (const rule of rules) copy.put('rule', rule.id, rule);
    for (const round of rounds) copy.put('round', round.id, round);
    for (const parcel of parcels) copy.put('parcel', parcel.id, parcel);
    for (const consignment of this.#bundle.consignments) copy.put('consignment', consignment.id, consignment);
    for (const review of this.#bundle.reviews) copy.put('review', review.id, review);
    return copy;
  }

  /** Answers needs from the bundle; what it does not hold, the phone knows nothing of. */
  fetch(needs: readonly Need[], copy: Copy): void {
    for (const need of needs) {
      if (need.of === 'groups-of-family') {
        copy.putIndex(need, [...(this.#groupsOf.get(need.id) ?? [])]);
      } else if (need.of === 'sessions-of-group') {
        const sessions = this.#sessionsOf.get(need.id) ?? [];
        copy.putIndex(
          need,
          sessions.filter(({ on }) => isWithin(on, need.window)).map(({ id }) => id),
        );
      } else if (need.of === 'history-of-family') {
        copy.putHistory(need.id, []);
      } else if (need.of === 'accounts-of-email' || need.of === 'open-duplicates') {
        copy.putIndex(need, []);
      } else {
        copy.put(need.of, need.id, undefined);
      }
    }
  }
}

function gather<Key, Value>(into: Map<Key, Value>, key: Key, start: () => Value): Value {
  const known = into.get(key);
  if (known !== undefined) return known;
  const value = start();
  into.set(key, value);
  return value;
}
