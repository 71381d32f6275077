import { type Cell, findHeading, interpretSheet, type Sheet } from '@tatyktuu/domain/imports';
import readXlsx from 'read-excel-file/web-worker';
import { columnSamples, correctSheet } from './grid.ts';
import type { Answer, Question } from './messages.ts';

let sheets: readonly Sheet[] = [];

self.addEventListener('message', (event: MessageEvent<Question>) => {
  void answer(event.data).then((said) => self.postMessage(said));
});

async function answer(question: Question): Promise<Answer> {
  if (question.kind === 'open') return open(question.file);
  const sheet = sheets[question.sheet];
  if (!sheet) return { kind: 'unreadable' };
  const corrected = correctSheet(sheet, question.corrections);
  const interpretation = interpretSheet(corrected, question.settings);
  const guessed = question.settings.headingRow ?? (findHeading(corrected)?.index ?? 0) + 1;
  const headingRow = interpretation.ok ? interpretation.value.headingRow : guessed;
  return { kind: 'interpreted', interpretation, headingRow, columns: columnSamples(corrected, headingRow) };
}

async function open(file: File): Promise<Answer> {
  try {
    const read = await readXlsx(file, { trim: false });
    sheets = read.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
    return {
      kind: 'opened',
      sheets: sheets.map(({ name, rows }) => ({
        name,
        rows: rows.filter((row) => row.some((cell) => cell !== null && cell !== '')).length,
      })),
    };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** The file's own dates are days in UTC. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
