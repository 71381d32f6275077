import { isDay, ok, refuse } from '../kernel/index.ts';
import { tidyText } from './check-person.ts';
import type { FamilyCircumstances, FamilyDecision } from './circumstances.ts';
import type { EnrolFamily, WithdrawFamily } from './commands.ts';
import type { Family } from './family.ts';
import { fits, scoreOf } from './score.ts';
import type { AssessFamily, NominateFamily, SelectionForm } from './selection.ts';
import { standingOf } from './standing.ts';

export type LifecycleCommand = NominateFamily | AssessFamily | EnrolFamily | WithdrawFamily;

/** Decides on a family's way through the programme: nominated, assessed, enrolled, ended. */
export function decideLifecycle(
  family: Family,
  command: LifecycleCommand,
  circumstances: FamilyCircumstances,
): FamilyDecision {
  if (!isDay(command.on)) return refuse('day-not-in-calendar');
  switch (command.kind) {
    case 'nominate-family':
      return nominate(family, command, circumstances);
    case 'assess-family':
      return assess(family, command, circumstances);
    case 'enrol-family':
      return enrol(family, command, circumstances);
    case 'withdraw-family':
      return end(family, command, circumstances);
  }
}

/** Only a family that is registered and no more, or was not selected before. */
function nominate(family: Family, command: NominateFamily, { today }: FamilyCircumstances): FamilyDecision {
  const { familyId, on } = command;
  const standing = standingOf(family);
  if (standing !== 'registered' && standing !== 'not-selected') return refuse('family-further-already');
  if (on > today) return refuse('day-in-future');
  const by = tidyText(command.by);
  return ok([
    {
      kind: 'family-nominated',
      payload: { familyId, on },
      ...(by !== '' && { identifying: { [familyId]: { by } } }),
    },
  ]);
}

/** By the form's last version, so that everybody is asked the same. The score stays out of the chain. */
function assess({ id: familyId }: Family, command: AssessFamily, asked: FamilyCircumstances): FamilyDecision {
  const { formVersion, answers, on } = command;
  const last = asked.form?.versions.at(-1);
  const form = versionOf(asked.form, formVersion);
  if (!form || !last) return refuse('form-version-not-found');
  if (form !== last) return refuse('form-version-not-last', { last: last.version });
  if (on > asked.today) return refuse('day-in-future');
  if (Object.keys(answers).length === 0) return refuse('assessment-needs-answers');
  for (const [id, answer] of Object.entries(answers)) {
    const criterion = form.criteria.find((each) => each.id === id);
    if (!criterion) return refuse('answer-not-in-form');
    if (!fits(criterion, answer)) return refuse('answer-not-valid');
  }
  const { points } = scoreOf(form, answers);
  return ok([
    {
      kind: 'family-assessed',
      payload: { familyId, formVersion, on },
      identifying: { [familyId]: { answers, points } },
    },
  ]);
}

/** Once there is a form, nobody is enrolled unassessed, and nobody below its line without a reason in words. */
function enrol(family: Family, command: EnrolFamily, { today, form }: FamilyCircumstances): FamilyDecision {
  const { familyId, on } = command;
  const reason = tidyText(command.reason ?? '');
  if (standingOf(family) === 'enrolled') return refuse('family-enrolled-already');
  if (on > today) return refuse('enrolment-in-future');
  if (form && form.versions.length > 0) {
    const { assessment } = family;
    if (!assessment) return refuse('family-not-assessed');
    const line = versionOf(form, assessment.formVersion)?.enrolFrom ?? 0;
    const reached = assessment.points !== null && assessment.points >= line;
    if (!reached && reason === '') return refuse('enrolment-needs-reason', { enrolFrom: line });
  }
  return ok([
    {
      kind: 'family-enrolled',
      payload: { familyId, on },
      ...(reason !== '' && { identifying: { [familyId]: { reason } } }),
    },
  ]);
}

/** A target family completes, withdraws or moves away; one that never was one is not selected. */
function end(family: Family, command: WithdrawFamily, { today }: FamilyCircumstances): FamilyDecision {
  const { familyId, on, as = 'withdrawn' } = command;
  const { enrolledOn, withdrawnOn } = family;
  if (as === 'not-selected') {
    if (enrolledOn !== null) return refuse('family-was-enrolled');
  } else if (enrolledOn === null) return refuse('family-not-yet-enrolled');
  if (withdrawnOn !== null) return refuse('family-withdrawn-already');
  if (on > today) return refuse('withdrawal-in-future');
  if (enrolledOn !== null && on < enrolledOn) return refuse('withdrawal-before-enrolment', { enrolledOn });
  return ok([{ kind: 'family-withdrawn', payload: { familyId, on, as } }]);
}

function versionOf(form: SelectionForm | undefined, wanted: number) {
  return form?.versions.find(({ version }) => version === wanted);
}
