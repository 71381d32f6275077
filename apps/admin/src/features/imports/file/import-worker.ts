import {
  dayOfSheet,
  findHeading,
  interpretPapers,
  interpretSheet,
  type Sheet,
} from '@tatyktuu/domain/imports';
import { columnSamples, correctSheet } from './grid.ts';
import type { Answer, Question } from './messages.ts';
import { openFile } from './open-file.ts';

/** The page is told of progress in so many steps at most. */
const STEPS = 50;

let sheets: readonly Sheet[] = [];

self.addEventListener('message', (event: MessageEvent<Question>) => {
  void answer(event.data).then((said) => self.postMessage(said));
});

async function answer(question: Question): Promise<Answer> {
  if (question.kind === 'open') return open(question.file);
  const sheet = sheets[question.sheet];
  if (!sheet) return { kind: 'failed', reason: 'unreadable' };
  const corrected = correctSheet(sheet, question.corrections);
  if (question.kind === 'interpret') {
    const interpretation = interpretSheet(corrected, question.settings);
    const guessed = question.settings.headingRow ?? (findHeading(corrected)?.index ?? 0) + 1;
    const headingRow = interpretation.ok ? interpretation.value.headingRow : guessed;
    return { kind: 'interpreted', interpretation, headingRow, columns: columnSamples(corrected, headingRow) };
  }
  const { papers, settings } = question;
  const listDay = settings.listDay ?? dayOfOthers(sheet, settings.today);
  const interpretation = interpretPapers(corrected, papers, { ...settings, listDay });
  const headingRow = interpretation.ok ? interpretation.value.headingRow : (settings.headingRow ?? 1);
  return {
    kind: 'interpreted-papers',
    interpretation,
    headingRow,
    columns: columnSamples(corrected, headingRow),
  };
}

async function open(file: File): Promise<Answer> {
  let told = 0;
  const read = await openFile(file, (share) => {
    const step = Math.floor(share * STEPS);
    if (step <= told) return;
    told = step;
    self.postMessage({ kind: 'progress', fraction: share } satisfies Answer);
  });
  if (!read.ok) return { kind: 'failed', reason: read.error };
  sheets = read.value.sheets;
  return { kind: 'opened', ...read.value.opened };
}

/** The day that another sheet of the file is dated to. */
function dayOfOthers(sheet: Sheet, today: string): string | null {
  for (const other of sheets) {
    const day = other === sheet ? null : dayOfSheet(other, today);
    if (day !== null) return day;
  }
  return null;
}
