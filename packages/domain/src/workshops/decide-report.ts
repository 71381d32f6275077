import { canonicalJson, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { ReportSession } from './commands.ts';
import { firstTwice } from './decide-curriculum.ts';
import type { SessionFactDraft } from './facts.ts';
import type { WorkshopReason } from './reasons.ts';
import type { Session, Unit } from './workshop.ts';

/** The longest session that a report may tell of, in minutes. */
export const LONGEST_SESSION = 600;

/** Decides on what was done of the plan. The same report again gives no fact; another one replaces it. */
export function decideReport(
  session: Session,
  unit: Unit | undefined,
  { sessionId, report }: ReportSession,
): Result<readonly SessionFactDraft[], Refusal<WorkshopReason>> {
  if (!unit) return refuse('unit-not-found', { unit: session.unitId });
  if (!Number.isSafeInteger(report.minutes) || report.minutes < 1 || report.minutes > LONGEST_SESSION)
    return refuse('report-minutes-not-valid', { most: LONGEST_SESSION });
  const twice = firstTwice(report.activities);
  if (twice !== undefined) return refuse('activity-twice', { activity: twice });
  const planned = new Set(unit.activities.map(({ id }) => id));
  const stranger = report.activities.find(({ id }) => !planned.has(id));
  if (stranger) return refuse('activity-not-in-unit', { activity: stranger.id });
  if (session.report && canonicalJson(session.report) === canonicalJson(report)) return ok([]);
  return ok([{ kind: 'session-reported', payload: { sessionId, report } }]);
}
