import type { AggregateName, Aggregates, Need, WorkingCopy } from '@tatyktuu/domain/door';
import { isWithin } from '@tatyktuu/domain/kernel';

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
      }
      states.set(of, ofKind);
    }
    return new States(states);
  }
}

/** Answers the needs from the states into the copy. */
export function fetchFrom(states: States, needs: readonly Need[], into: WorkingCopy): void {
  for (const need of needs) {
    if (need.of === 'accounts-of-email' || need.of === 'groups-of-family' || need.of === 'sessions-of-group')
      into.putIndex(need, idsOf(states, need));
    else into.put(need.of, need.id, states.get(need.of, need.id));
  }
}

type Index = Extract<Need, { of: 'accounts-of-email' | 'groups-of-family' | 'sessions-of-group' }>;

function idsOf(states: States, need: Index): string[] {
  return found(states, need).map(({ id }) => id);
}

function found(states: States, need: Index): readonly { readonly id: string }[] {
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
