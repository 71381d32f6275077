import {
  type AggregateName,
  type Aggregates,
  type Fact,
  homeOf,
  type Need,
  type WorkingCopy,
} from '@tatyktuu/domain/door';
import type { FamilyFact } from '@tatyktuu/domain/families';
import { type FamilyId, isWithin } from '@tatyktuu/domain/kernel';
import { openPairsIn } from './open-pairs.ts';

/** States by kind and id. None is ever changed: a later one takes its place. */
export class States {
  readonly #states: ReadonlyMap<AggregateName, ReadonlyMap<string, Aggregates[AggregateName]>>;

  constructor(
    states: ReadonlyMap<AggregateName, ReadonlyMap<string, Aggregates[AggregateName]>> = new Map(),
  ) {
    this.#states = states;
  }

  get<Name extends AggregateName>(of: Name, id: string): Aggregates[Name] | undefined {
    return this.#states.get(of)?.get(id) as Aggregates[Name] | undefined;
  }

  all<Name extends AggregateName>(of: Name): readonly Aggregates[Name][] {
    return [...(this.#states.get(of)?.values() ?? [])] as Aggregates[Name][];
  }

  /** These states with those that the copy says have changed. */
  with(copy: WorkingCopy): States {
    const states = new Map(this.#states);
    for (const [of, homes] of Map.groupBy(copy.changed(), (home) => home.of)) {
      const ofKind = new Map(states.get(of));
      for (const { id } of homes) {
        const state = copy.get(of, id);
        if (state) ofKind.set(id, state);
        else ofKind.delete(id);
      }
      states.set(of, ofKind);
    }
    return new States(states);
  }
}

/** Answers the needs into the copy: from the states, and from what happened. */
export function fetchFrom(
  states: States,
  needs: readonly Need[],
  into: WorkingCopy,
  journal: readonly Fact[] = [],
): void {
  for (const need of needs) {
    switch (need.of) {
      case 'accounts-of-email':
      case 'groups-of-family':
      case 'sessions-of-group':
      case 'open-duplicates':
        into.putIndex(need, idsOf(states, need));
        break;
      case 'history-of-family':
        into.putHistory(need.id, factsOf(journal, need.id));
        break;
      default:
        into.put(need.of, need.id, states.get(need.of, need.id));
    }
  }
}

function factsOf(journal: readonly Fact[], familyId: FamilyId): readonly FamilyFact[] {
  const own = journal.filter((fact) => {
    const { of, id } = homeOf(fact);
    return of === 'family' && id === familyId;
  });
  // What is at home in a family is a fact of a family.
  return own as readonly FamilyFact[];
}

type Index = Extract<
  Need,
  { of: 'accounts-of-email' | 'groups-of-family' | 'sessions-of-group' | 'open-duplicates' }
>;

function idsOf(states: States, need: Index): readonly string[] {
  if (need.of === 'open-duplicates') return openPairsIn(states.all('family'), states.all('pair'), need);
  return found(states, need).map(({ id }) => id);
}

function found(
  states: States,
  need: Exclude<Index, { of: 'open-duplicates' }>,
): readonly { readonly id: string }[] {
  switch (need.of) {
    case 'accounts-of-email':
      return states.all('account').filter(({ email }) => email === need.id);
    case 'groups-of-family':
      return states
        .all('group')
        .filter(({ memberships }) => memberships.some(({ familyId }) => familyId === need.id));
    case 'sessions-of-group':
      return states
        .all('session')
        .filter(({ groupIds, on }) => groupIds.includes(need.id) && isWithin(on, need.window));
  }
}
