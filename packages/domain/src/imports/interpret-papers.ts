import { nameKey } from '../families/index.ts';
import { type Day, ok, refuse } from '../kernel/index.ts';
import { classifyRow, type RowClass } from './classify-row.ts';
import { findListDay } from './list-day.ts';
import { findPaperHeading, guessPaperMapping } from './paper-headings.ts';
import { meaningOf, type PaperColumn, readAttendance, readHandOut } from './paper-lines.ts';
import type {
  PaperDoubt,
  PaperField,
  PaperFinding,
  PaperLine,
  PaperMapping,
  PapersInterpretation,
  PapersKind,
  PapersSettings,
} from './papers.ts';
import { inYears, readPaperDay } from './read-paper-day.ts';
import { isBlankRow, type Mapping, type Sheet, textOf } from './sheet.ts';

/**
 * Reads a hand-out list or an attendance sheet as history. Every row is in the preview with what it was taken for.
 * Refused when the sheet has no names, or no days or goods.
 */
export function interpretPapers(
  sheet: Sheet,
  kind: PapersKind,
  settings: PapersSettings,
): PapersInterpretation {
  if (sheet.rows.every(isBlankRow)) return refuse('sheet-empty');
  const guessed = findPaperHeading(sheet, kind);
  const index = settings.headingRow === undefined ? guessed?.index : settings.headingRow - 1;
  if (index === undefined) return refuse('no-heading-found');
  const heading = sheet.rows[index] ?? [];
  const mapping =
    settings.mapping ?? (guessed?.index === index ? guessed.mapping : guessPaperMapping(heading, kind));
  const nameColumn = columnsOf(mapping, 'full-name')[0];
  if (nameColumn === undefined) return refuse('no-name-column');
  const valueColumns = columnsOf(mapping, kind === 'attendance' ? 'day' : 'item');
  if (valueColumns.length === 0) return refuse(kind === 'attendance' ? 'no-day-columns' : 'no-item-columns');

  const findings: PaperFinding[] = [];
  const doubts: PaperDoubt[] = [];
  const { columns, year } = columnsWithDays(sheet, index, valueColumns, { kind, settings, findings });
  const asList: Mapping = { [nameColumn]: 'full-name' };
  const classes = sheet.rows.map((row, at) =>
    classifyRow(row, at, { heading, headingIndex: index, mapping: asList }),
  );
  const numberColumn = columnsOf(mapping, 'family-number')[0];
  const on = kind === 'hand-outs' ? (settings.on ?? dayOfPaper(sheet, index, settings)) : null;
  if (kind === 'hand-outs' && on === null) findings.push({ code: 'hand-out-without-day' });
  const marks = new Map<string, number>();
  const seen = new Set<string>();
  const lines = sheet.rows.flatMap((row, at): PaperLine[] => {
    if (classes[at]?.kind !== 'person') return [];
    const fullName = textOf(row[nameColumn])
      .replace(/\s*\(.*?\)\s*/g, ' ')
      .trim();
    const place = { row: at + 1, cells: row, doubts };
    const key = nameKey(fullName);
    if (seen.has(key)) doubts.push({ row: at + 1, column: nameColumn, code: 'name-twice', was: fullName });
    seen.add(key);
    const number = numberColumn === undefined ? '' : textOf(row[numberColumn]);
    const who = { row: at + 1, fullName, nameKey: key, number: number === '' ? null : number };
    if (kind === 'attendance') {
      return [{ ...who, marks: readAttendance(place, columns, settings.legend ?? {}, marks), handOut: null }];
    }
    const signature = columnsOf(mapping, 'signature')[0] ?? null;
    return [{ ...who, marks: [], handOut: { on, ...readHandOut(place, columns, signature) } }];
  });
  if (lines.length === 0) return refuse('no-people-found');
  const legend = legendOf(marks, settings.legend ?? {});
  const unsure = legend.filter(({ sure }) => !sure).map(({ mark }) => mark);
  if (unsure.length > 0) findings.push({ code: 'legend-unsure', marks: unsure });
  return ok({
    kind,
    sheet: sheet.name,
    mapping,
    headingRow: index + 1,
    year,
    rows: classes.map((row, at) => rowReading(row, sheet, at)),
    columns,
    lines,
    legend,
    doubts,
    findings,
  });
}

function rowReading({ kind, because }: RowClass, { rows }: Sheet, at: number) {
  const silent = kind === 'person' || kind === 'blank';
  const text = silent ? '' : (rows[at] ?? []).map(textOf).filter(Boolean).join(' · ');
  return { row: at + 1, kind, because, text };
}

function columnsOf(mapping: PaperMapping, field: PaperField): number[] {
  return Object.entries(mapping)
    .filter(([, held]) => held === field)
    .map(([column]) => Number(column));
}

/** The columns with what their headings say; days get the year that the paper, the file or somebody says. */
function columnsWithDays(
  sheet: Sheet,
  index: number,
  valueColumns: readonly number[],
  { kind, settings, findings }: { kind: PapersKind; settings: PapersSettings; findings: PaperFinding[] },
): { columns: readonly PaperColumn[]; year: number } {
  const heading = sheet.rows[index] ?? [];
  const labels = valueColumns.map((column) => ({ column, label: textOf(heading[column]) }));
  const said = valueColumns.map((column) => readPaperDay(heading[column] ?? null));
  const written = settings.year ?? yearOfPaper(sheet, index, settings.today);
  const own = settings.listDay ? Number(settings.listDay.slice(0, 4)) : lastYear(said, settings.today);
  const year = written ?? own;
  if (kind === 'hand-outs') return { year, columns: labels.map((label) => ({ ...label, on: null })) };
  if (written === null && said.some((day) => day?.year === null))
    findings.push({ code: 'year-guessed', year });
  const days = inYears(said, year);
  const seen = new Set<Day>();
  const columns = labels.map(({ column, label }, at): PaperColumn => {
    const on = days[at] ?? null;
    const late = on !== null && on > settings.today;
    if (on === null || late) findings.push({ code: 'day-not-read', column, was: label });
    else if (seen.has(on)) findings.push({ code: 'day-twice', column, on });
    if (on !== null) seen.add(on);
    return { column, label, on: late ? null : on };
  });
  return { columns, year };
}

/** The last year in which none of the days lies ahead. */
function lastYear(days: ReturnType<typeof readPaperDay>[], today: Day): number {
  const year = Number(today.slice(0, 4));
  const fits = inYears(days, year).every((day) => day === null || day <= today);
  return fits ? year : year - 1;
}

function yearOfPaper(sheet: Sheet, index: number, today: Day): number | null {
  const titles = [sheet.name, ...sheet.rows.slice(0, index).flat().map(textOf)];
  const years = titles.flatMap((text) =>
    [...text.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map(([year]) => Number(year)),
  );
  return years.find((year) => year <= Number(today.slice(0, 4))) ?? null;
}

/** The day that a hand-out list's name or title says in full. */
function dayOfPaper(sheet: Sheet, index: number, { today }: PapersSettings): Day | null {
  return findListDay([[sheet.name], ...sheet.rows.slice(0, index)], today);
}

function legendOf(marks: ReadonlyMap<string, number>, chosen: NonNullable<PapersSettings['legend']>) {
  return [...marks]
    .map(([mark, count]) => ({ mark, count, ...meaningOf(mark, chosen) }))
    .sort((a, b) => b.count - a.count);
}
