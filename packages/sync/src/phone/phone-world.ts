import {
  type AggregateName,
  type Aggregates,
  type Copy,
  type Fact,
  homeOf,
  type Need,
  type World,
} from '@tatyktuu/domain/door';
import type { AccountId, FamilyId, GroupId, Period, SessionId } from '@tatyktuu/domain/kernel';
import type { Shelf } from '../bundle/index.ts';

/** The world as the phone knows it: its bundle, moved on by what was written on the phone. */
export class PhoneWorld implements World {
  readonly #shelf: Shelf;
  readonly #copy: Copy;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    this.#copy = shelf.world();
  }

  get<Name extends AggregateName>(of: Name, id: string): Aggregates[Name] | undefined {
    this.#fetch({ of, id });
    return this.#copy.get(of, id);
  }

  groupsOf(familyId: FamilyId): readonly GroupId[] {
    this.#fetch({ of: 'groups-of-family', id: familyId });
    return this.#copy.groupsOf(familyId);
  }

  sessionsOf(groupId: GroupId, window: Period): readonly SessionId[] {
    this.#fetch({ of: 'sessions-of-group', id: groupId, window });
    return this.#copy.sessionsOf(groupId, window);
  }

  accountsOf(email: string): readonly AccountId[] {
    this.#fetch({ of: 'accounts-of-email', id: email });
    return this.#copy.accountsOf(email);
  }

  duplicatesOf(familyId: FamilyId, level: number): readonly string[] {
    this.#fetch({ of: 'open-duplicates', id: familyId, level });
    return this.#copy.duplicatesOf(familyId, level);
  }

  historyOf(familyId: FamilyId): ReturnType<World['historyOf']> {
    this.#fetch({ of: 'history-of-family', id: familyId });
    return this.#copy.historyOf(familyId);
  }

  apply(fact: Fact): void {
    this.#fetch(homeOf(fact));
    this.#copy.apply(fact);
  }

  #fetch(need: Need): void {
    const missing = this.#copy.missing([need]);
    if (missing.length > 0) this.#shelf.fetch(missing, this.#copy);
  }
}
