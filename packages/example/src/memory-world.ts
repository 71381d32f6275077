import {
  type AggregateName,
  type Aggregates,
  type Circumstances,
  type Command,
  type Decision,
  decide,
  type Fact,
  homeOf,
  type Need,
  needsOf,
  record,
  WorkingCopy,
} from '@tatyktuu/domain/door';
import type { FamilyFact } from '@tatyktuu/domain/families';
import { type FamilyId, isWithin } from '@tatyktuu/domain/kernel';

/** A whole programme in memory, empty at first: commands are decided on it one after another, as a server would. */
export class MemoryWorld {
  readonly copy = new WorkingCopy();
  readonly #facts: Fact[] = [];

  /** Decides a command and, when it is accepted, moves the world on by its facts. */
  take(command: Command, circumstances: Circumstances): Decision {
    this.fetch((copy) => needsOf(command.body, copy));
    const decision = decide(this.copy, command.body, circumstances);
    if (decision.ok)
      for (const fact of record(command, circumstances.actor, decision.value)) {
        this.copy.apply(fact);
        this.#facts.push(fact);
      }
    return decision;
  }

  /** Makes known what is needed, asking again until nothing new is named. */
  fetch(needs: (known: WorkingCopy) => readonly Need[]): void {
    let missing = this.copy.missing(needs(this.copy));
    while (missing.length > 0) {
      for (const need of missing) this.#answer(need);
      missing = this.copy.missing(needs(this.copy));
    }
  }

  /** What facts have made is in the copy already: anything else there is none of. */
  #answer(need: Need): void {
    if (need.of === 'accounts-of-email') this.#answerIndex(need, 'account', ({ email }) => email === need.id);
    else if (need.of === 'groups-of-family')
      this.#answerIndex(need, 'group', ({ memberships }) =>
        memberships.some(({ familyId }) => familyId === need.id),
      );
    else if (need.of === 'sessions-of-group')
      this.#answerIndex(
        need,
        'session',
        ({ groupIds, on }) => groupIds.includes(need.id) && isWithin(on, need.window),
      );
    else if (need.of === 'history-of-family') this.copy.putHistory(need.id, this.#historyOf(need.id));
    // Nobody looks for duplicates in the example; one is found in it later.
    else if (need.of === 'open-duplicates') this.copy.putIndex(need, []);
    else this.copy.put(need.of, need.id, undefined);
  }

  #historyOf(familyId: FamilyId): readonly FamilyFact[] {
    const own = this.#facts.filter((fact) => {
      const { of, id } = homeOf(fact);
      return of === 'family' && id === familyId;
    });
    // What is at home in a family is a fact of a family.
    return own as readonly FamilyFact[];
  }

  #answerIndex<Name extends AggregateName>(
    need: Need,
    of: Name,
    belongs: (state: Aggregates[Name]) => boolean,
  ): void {
    const made = this.copy.changed().filter((home) => home.of === of);
    const ids = made.flatMap(({ id }) => {
      const state = this.copy.peek(of, id);
      return state && belongs(state) ? [id] : [];
    });
    this.copy.putIndex(need, ids);
  }
}
