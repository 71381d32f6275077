import { t } from '@lingui/core/macro';
import type { SheetGuess } from '@tatyktuu/domain/imports';

/** What a sheet is taken for, in words. */
export function sheetLabels(): Readonly<Record<SheetGuess, string>> {
  return {
    families: t`A list of families`,
    'hand-outs': t`A list of what was handed out`,
    attendance: t`A sheet of who came`,
    kobo: t`A part of a form's answers`,
  };
}
