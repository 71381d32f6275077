import { addDays, type SessionId } from '@tatyktuu/domain/kernel';
import type { ScheduleSession } from '@tatyktuu/domain/workshops';

/** The most sessions that one plan may hold: a year of weeks. */
export const LONGEST_SERIES = 52;

/**
 * One session a week, from the first one's day on, for consecutive units of the same curriculum: the same groups, time
 * and place.
 *
 * @param units The ids of the units in the order in which they are held.
 * @param newId Makes the id of each session.
 */
export function weeklySeries(
  first: Omit<ScheduleSession, 'kind' | 'sessionId' | 'unitId'>,
  units: readonly string[],
  newId: () => SessionId,
): readonly ScheduleSession[] {
  return units.map((unitId, week) => ({
    ...first,
    kind: 'schedule-session',
    sessionId: newId(),
    unitId,
    on: addDays(first.on, 7 * week),
  }));
}
