import type { Day } from '../kernel/index.ts';
import type { Family, Person } from './family.ts';

/** Whether she is in her family on that day, and herself: not only another entry of somebody. */
export function isMemberOn({ arrival, departure, sameAs }: Person, day: Day): boolean {
  return (
    sameAs === null &&
    (arrival.on === null || arrival.on <= day) &&
    (departure === null || departure.on > day)
  );
}

/** Everybody who is in the family on that day. */
export function membersOn(family: Family, day: Day): Person[] {
  return family.members.filter((person) => isMemberOn(person, day));
}
