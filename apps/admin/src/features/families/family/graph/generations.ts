import type { GenerationRole } from '@tatyktuu/domain/families';
import type { PersonId } from '@tatyktuu/domain/kernel';
import type { DrawnTie, Placed } from './kin.ts';

/** Where the roles place somebody when no tie does, the eldest first; `other` has no place of its own. */
const byRole: Readonly<Record<GenerationRole, number | null>> = {
  'mother-in-law': 0,
  'father-in-law': 0,
  husband: 1,
  'daughter-in-law': 1,
  child: 2,
  other: null,
};

type Levels = Map<PersonId, number>;

/**
 * The generations from the eldest down, each with its people in the order they were given. Ties decide: a child stands
 * below its parents and a couple side by side. Roles say how those who are not tied to one another stand, and where
 * neither says anything, people stand in a last row of their own.
 */
export function generationsOf<P extends Placed>(people: readonly P[], ties: readonly DrawnTie[]): P[][] {
  const parents = ties.filter(({ kind }) => kind === 'parent');
  const couples = ties.filter(({ kind }) => kind === 'spouse');
  const levels = levelsByTies(people, parents, couples);
  const joined = componentsOf(people, [...parents, ...couples]);
  const rows = new Map<number, P[]>();
  const nowhere: P[] = [];
  for (const component of joined) {
    const shift = shiftOf(component, levels);
    for (const person of component) {
      if (shift === null) nowhere.push(person);
      else {
        const level = (levels.get(person.id) ?? 0) + shift;
        rows.set(level, [...(rows.get(level) ?? []), person]);
      }
    }
  }
  const order = new Map(people.map(({ id }, at) => [id, at]));
  const given = (row: P[]) => row.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const ordered = [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => given(row));
  return nowhere.length > 0 ? [...ordered, given(nowhere)] : ordered;
}

/** How far the ties place each person below the eldest that they are tied to. */
function levelsByTies(
  people: readonly Placed[],
  parents: readonly DrawnTie[],
  couples: readonly DrawnTie[],
): Levels {
  const levels: Levels = new Map(people.map(({ id }) => [id, 0]));
  const at = (id: PersonId) => levels.get(id) ?? 0;
  // Each round carries a generation further down; a tangle of ties that cannot be drawn ends here all the same.
  for (let round = 0; round < people.length; round++) {
    for (const { of, to } of parents) levels.set(to, Math.min(people.length, Math.max(at(to), at(of) + 1)));
    for (const { of, to } of couples) {
      const lower = Math.max(at(of), at(to));
      levels.set(of, lower).set(to, lower);
    }
  }
  const children = new Map<PersonId, PersonId[]>();
  const born = new Set<PersonId>();
  for (const { of, to } of parents) {
    children.set(of, [...(children.get(of) ?? []), to]);
    born.add(to);
  }
  // Whose own parents are not known stands right above her children, and not among the eldest of all.
  for (let round = 0; round < people.length; round++) {
    for (const couple of componentsOf(people, couples)) {
      if (couple.some(({ id }) => born.has(id))) continue;
      const below = couple.flatMap(({ id }) => children.get(id) ?? []).map(at);
      if (below.length === 0) continue;
      const level = Math.min(...below) - 1;
      for (const { id } of couple) levels.set(id, Math.max(at(id), level));
    }
  }
  return levels;
}

/** By how much most of those whose role has a place are off it; null for somebody alone whose role has none. */
function shiftOf(component: readonly Placed[], levels: Levels): number | null {
  const shifts = component.flatMap(({ id, role }) => {
    const place = byRole[role];
    return place === null ? [] : [place - (levels.get(id) ?? 0)];
  });
  if (shifts.length === 0) return component.length === 1 ? null : 0;
  const often = (shift: number) => shifts.filter((each) => each === shift).length;
  return shifts.reduce((best, shift) => (often(shift) > often(best) ? shift : best));
}

/** The people in parts that are joined by ties, in the order they were given. */
export function componentsOf<P extends Placed>(
  people: readonly P[],
  ties: readonly Pick<DrawnTie, 'of' | 'to'>[],
): P[][] {
  const root = new Map(people.map(({ id }) => [id, id]));
  const rootOf = (id: PersonId): PersonId => {
    const up = root.get(id) ?? id;
    return up === id ? id : rootOf(up);
  };
  for (const { of, to } of ties) if (root.has(of) && root.has(to)) root.set(rootOf(to), rootOf(of));
  return [...Map.groupBy(people, ({ id }) => rootOf(id)).values()];
}
