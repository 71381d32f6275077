import { hasWords, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { FamilyReason } from './reasons.ts';
import { isVersionInFigures, type PublishWording, type Wording, type WordingPublished } from './wording.ts';

/** The longest text that is read out, in characters. */
export const LONGEST_WORDING = 4000;

/** A published version never changes, and its name is never given again: consents name what was heard. */
export function decideWording(
  wording: Wording | undefined,
  command: PublishWording,
): Result<readonly WordingPublished[], Refusal<FamilyReason>> {
  const { purpose, version, text } = command;
  if (!isVersionInFigures(version)) return refuse('wording-version-not-figures');
  if (wording?.versions.some((each) => each.version === version)) return refuse('wording-version-exists');
  if (!hasWords(text)) return refuse('wording-needs-text');
  const longest = Math.max(...Object.values(text).map((words) => words?.length ?? 0));
  if (longest > LONGEST_WORDING) return refuse('wording-too-long', { most: LONGEST_WORDING });
  return ok([{ kind: 'wording-published', payload: { purpose, version, text } }]);
}
