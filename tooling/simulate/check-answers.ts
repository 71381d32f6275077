import type { Answered } from '@tatyktuu/api/ports';
import type { Holding } from '@tatyktuu/api/testing';
import { canonicalJson } from '@tatyktuu/domain/kernel';
import type { FieldPhone } from '@tatyktuu/sync/phone';
import { submission } from '@tatyktuu/sync/wire';
import type { OldPhone } from './old-phone.ts';
import type { Profile } from './profile.ts';
import { administrator } from './village.ts';
import type { Written } from './written.ts';

/**
 * SUM-1, at the server: what was kept on a phone has an answer; what was refused is there with its body unless it told
 * of somebody whose details were erased, and what needs a review has one with that reason.
 */
export function checkTaken(written: readonly Written[], { commands, states, journal }: Holding): string[] {
  // An erasure empties what was refused of somebody, under whichever of her entries it was said.
  const somebodyWasErased = journal.some(({ fact }) => fact.kind === 'details-erased');
  return written
    .filter(({ account }) => account !== administrator)
    .flatMap(({ command, isLost }) => {
      const what = `SUM-1: ${command.body.kind} ${command.id}`;
      const answered = commands.get(command.id);
      if (!answered) return isLost ? [] : [`${what} was never decided`];
      const { outcome, body } = answered;
      const wasErased = !body && somebodyWasErased;
      if (
        outcome.status === 'refused' &&
        !wasErased &&
        canonicalJson(body ?? null) !== canonicalJson(command.body)
      )
        return [`${what} was refused, and is not kept as it was written`];
      if (isNotReadable(outcome) && submission.safeParse([command]).success)
        return [`${what} was set aside although it can be read`];
      const review = states.get('review', command.id);
      if (outcome.status === 'needs-review' && review?.reason !== outcome.reason)
        return [`${what} needs a review, and there is none with that reason`];
      return [];
    });
}

/** SUM-1, on the phone: what was accepted is gone from the outbox, all else is shown there with the same reason. */
export function checkShown(
  app: FieldPhone | null,
  { disk, acknowledged, dismissed }: Profile,
  { commands }: Holding,
): string[] {
  if (!app) return ['SUM-1: a phone was never opened again'];
  const kept = new Set(disk.ever.map(({ command }) => command.id));
  const shown = new Map(app.entries().map((entry) => [entry.id, entry]));
  const wrong = acknowledged
    .filter((id) => !kept.has(id))
    .map((id) => `SUM-1: ${id} was acknowledged and not kept`);
  if (shown.size < app.entries().length) wrong.push('SUM-1: an entry is shown twice');
  for (const { command } of disk.ever) {
    const outcome = commands.get(command.id)?.outcome;
    const state = shown.get(command.id)?.state;
    if (!outcome || (!state && dismissed.has(command.id))) continue;
    const { status, ...why } = outcome;
    const expected = status === 'accepted' ? null : { kind: status, ...why };
    if (canonicalJson(state ?? null) !== canonicalJson(expected))
      wrong.push(
        `SUM-1: ${command.body.kind} ${command.id} was ${status} and is ${state?.kind ?? 'not shown'}`,
      );
  }
  return wrong;
}

/** SUM-1, on a phone of the first protocol: what it was answered is what was decided. */
export function checkOldPhone({ written, answers }: OldPhone, { commands }: Holding): string[] {
  return written.flatMap(({ id, body }) => {
    const told = answers.get(id)?.status;
    const status = commands.get(id)?.outcome.status;
    const same = told === status || (told === 'duplicate' && status === 'accepted');
    return same
      ? []
      : [`SUM-1: ${body.kind} ${id} was ${status ?? 'never decided'}, and the phone heard ${told}`];
  });
}

/**
 * SUM-9: the numbers of each phone that arrived are 1, 2, 3 … without a gap, up to the last that was written, unless the
 * phone is lost; each bears the id that its writer gave it.
 */
export function checkNumbers(written: readonly Written[], { commands }: Holding): string[] {
  const wrong: string[] = [];
  const arrived = Map.groupBy(
    [...commands.values()].filter(({ number }) => number !== null),
    ({ device }) => device,
  );
  const ofPhones = Map.groupBy(
    written.filter(({ number }) => number !== null),
    ({ command }) => command.device,
  );
  for (const device of arrived.keys())
    if (!ofPhones.has(device)) wrong.push(`SUM-9: something arrived of ${device}, which wrote nothing`);
  for (const [device, theirs] of ofPhones) {
    const numbers = (arrived.get(device) ?? []).map(({ number }) => number ?? 0).sort((a, b) => a - b);
    if (numbers.some((number, index) => number !== index + 1))
      wrong.push(`SUM-9: a gap in the numbers of ${device}`);
    if (theirs.some(({ number }, index) => number !== index + 1))
      wrong.push(`SUM-9: ${device} gave a number twice, or left one out`);
    if (!theirs[0]?.isLost && numbers.length !== theirs.length)
      wrong.push(`SUM-9: ${theirs.length} were written on ${device} and ${numbers.length} arrived`);
    for (const { command, number } of theirs) {
      const answered = commands.get(command.id);
      if (answered && answered.number !== number)
        wrong.push(
          `SUM-9: ${command.id} is number ${number} on its phone and ${answered.number} on the server`,
        );
    }
  }
  return wrong;
}

export function isNotReadable(outcome: Answered['outcome'] | undefined): boolean {
  return outcome?.status === 'refused' && outcome.refusal.code === 'not-readable';
}
