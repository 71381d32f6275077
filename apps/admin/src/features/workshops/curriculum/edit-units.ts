import { attendingRoles } from '@tatyktuu/domain/families';
import type { Activity, Component, Unit } from '@tatyktuu/domain/workshops';

/** The list with one thing moved by so many places; unmoved when that leads beyond an end. */
export function moved<Thing>(things: readonly Thing[], index: number, by: number): readonly Thing[] {
  const target = index + by;
  const thing = things[index];
  if (thing === undefined || target < 0 || target >= things.length) return things;
  return things.toSpliced(index, 1).toSpliced(target, 0, thing);
}

/**
 * A unit to fill in. Its id is free among `taken`, which holds those of every version there ever was: sessions are read
 * by it, so the id of a removed unit never comes to mean another one.
 */
export function blankUnit(component: Component, taken: ReadonlySet<string>): Unit {
  return {
    id: firstFree(`${component}-`, taken),
    component,
    title: {},
    areas: [],
    audience: attendingRoles,
    minutes: 120,
    activities: [],
  };
}

/** An activity of the unit to fill in, with an id that none of `taken` has. */
export function blankActivity(unit: Unit, taken: ReadonlySet<string>): Activity {
  return { id: firstFree(`${unit.id}-`, taken), title: {}, minutes: 30 };
}

function firstFree(prefix: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `${prefix}${number}`;
    if (!taken.has(id)) return id;
  }
}
