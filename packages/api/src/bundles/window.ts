import { addDays, type Day, type Period } from '@tatyktuu/domain/kernel';

/** How far a phone looks back and ahead, in days: the sessions a facilitator may still mark, and the coming ones. */
const LOOK_BACK = 14;
const LOOK_AHEAD = 28;

/** The days whose sessions a phone holds. Moves once a week, so that on other days bundles stay what they were. */
export function windowOn(today: Day): Period {
  const monday = mondayOf(today);
  return { from: addDays(monday, -LOOK_BACK), to: addDays(monday, LOOK_AHEAD + 6) };
}

function mondayOf(day: Day): Day {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}
