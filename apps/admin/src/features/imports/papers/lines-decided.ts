import type { KnownName, PaperMatch } from '@tatyktuu/domain/imports';
import type { WhoDecided } from '../use-import.ts';

/** Whom a line is kept for: `null` when it is left out, `undefined` while that is to be decided. */
export function whoOf({ row, who }: PaperMatch, decided: WhoDecided): KnownName | null | undefined {
  const choice = decided[row];
  if (choice !== undefined) return choice;
  return who ?? undefined;
}
