import type { SessionReport, Unit } from '@tatyktuu/domain/workshops';

export type Outcome = SessionReport['activities'][number]['outcome'];

/** A report while it is being filled in: null is a question without an answer, never "no". */
export interface Draft {
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly minutes: number | null;
  readonly bothFacilitators: boolean | null;
  readonly manner: SessionReport['manner'] | null;
  readonly materials: boolean | null;
  readonly safetyConcern: boolean | null;
}

/** The report there is, or a blank one; only the planned minutes stand in it from the start. */
export function draftOf(report: SessionReport | null, unit: Unit | undefined): Draft {
  if (report) {
    const { activities, ...answers } = report;
    return { ...answers, outcomes: Object.fromEntries(activities.map(({ id, outcome }) => [id, outcome])) };
  }
  return {
    outcomes: {},
    minutes: unit?.minutes ?? null,
    bothFacilitators: null,
    manner: null,
    materials: null,
    safetyConcern: null,
  };
}

/** The report when every question has its answer, else null. */
export function reportOf(draft: Draft, unit: Unit | undefined): SessionReport | null {
  const { outcomes, minutes, bothFacilitators, manner, materials, safetyConcern } = draft;
  const planned = unit?.activities ?? [];
  const activities = planned.flatMap(({ id }) => {
    const outcome = outcomes[id];
    return outcome ? [{ id, outcome }] : [];
  });
  if (activities.length < planned.length || minutes === null || manner === null) return null;
  if (bothFacilitators === null || materials === null || safetyConcern === null) return null;
  return { activities, minutes, bothFacilitators, manner, materials, safetyConcern };
}
