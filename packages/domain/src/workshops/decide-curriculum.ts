import { attendingRoles, type GenerationRole } from '../families/index.ts';
import { hasWords, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { PublishCurriculum } from './commands.ts';
import type { CurriculumFactDraft } from './facts.ts';
import type { WorkshopReason } from './reasons.ts';
import type { Activity, Curriculum, Unit } from './workshop.ts';

type Refused = { readonly ok: false; readonly error: Refusal<WorkshopReason> };

/**
 * Publishes the next version of a curriculum. Versions are numbered 1, 2, 3 … without gaps; a published one never
 * changes, because what was held under it is read by it.
 */
export function decideCurriculum(
  curriculum: Curriculum | undefined,
  command: PublishCurriculum,
): Result<readonly CurriculumFactDraft[], Refusal<WorkshopReason>> {
  const { curriculumId, version, title, units } = command;
  const next = (curriculum?.versions.at(-1)?.version ?? 0) + 1;
  if (version !== next) return refuse('curriculum-version-not-next', { next });
  if (!hasWords(title)) return refuse('curriculum-needs-title');
  if (units.length === 0) return refuse('curriculum-needs-units');
  const twice = firstTwice(units);
  if (twice !== undefined) return refuse('unit-twice', { unit: twice });
  for (const unit of units) {
    const fault = faultOfUnit(unit);
    if (fault) return fault;
  }
  return ok([
    { kind: 'curriculum-published', payload: { curriculumId, version: { version, title, units } } },
  ]);
}

function faultOfUnit(unit: Unit): Refused | undefined {
  const where = { unit: unit.id };
  if (unit.id.trim() === '') return refuse('unit-needs-id');
  if (!hasWords(unit.title)) return refuse('unit-needs-title', where);
  if (!isDuration(unit.minutes)) return refuse('unit-needs-minutes', where);
  if (unit.audience.length === 0) return refuse('unit-needs-audience', where);
  if (!unit.audience.every(attends)) return refuse('audience-does-not-attend', where);
  const twice = firstTwice(unit.activities);
  if (twice !== undefined) return refuse('activity-twice', { activity: twice });
  if (!unit.activities.every((activity: Activity) => hasWords(activity.title)))
    return refuse('activity-needs-title', where);
  if (!unit.activities.every((activity) => isDuration(activity.minutes)))
    return refuse('activity-needs-minutes', where);
  return undefined;
}

/** Whether people of this role have a seat in the workshops. */
export function attends(role: GenerationRole): boolean {
  return attendingRoles.some((attending) => attending === role);
}

/** The first id that comes a second time. */
export function firstTwice(things: readonly { readonly id: string }[]): string | undefined {
  return things.find(({ id }, index) => things.findIndex((other) => other.id === id) < index)?.id;
}

function isDuration(minutes: number): boolean {
  return Number.isSafeInteger(minutes) && minutes > 0;
}
