import { type Day, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { blocksImport, misfits, reasonAgainst } from './check-mapping.ts';
import { classifyRow, type RowClass } from './classify-row.ts';
import { countsOf } from './count.ts';
import { findDisagreement, findOddFamilies, repeatedNationalIds } from './find-in-list.ts';
import { findTwins } from './find-twins.ts';
import { groupRows } from './group-rows.ts';
import { findHeading } from './headings.ts';
import { findListDay } from './list-day.ts';
import { prepareRows } from './prepare-rows.ts';
import type { Finding, ImportPreview, NotAListReason, ProposedFamily, RowReading } from './preview.ts';
import { proposeFamily } from './propose-family.ts';
import { remarkKind } from './read-remark.ts';
import type { RowNotes } from './row-notes.ts';
import { columnOf, isBlankRow, type Mapping, type Sheet, textOf } from './sheet.ts';

export interface ImportSettings {
  /** The day of the import: nothing in the list is later. */
  readonly today: Day;
  /** The heading's row, from 1, and what the columns hold, where somebody has set the guess right. */
  readonly headingRow?: number;
  readonly mapping?: Mapping;
}

type Interpretation = Result<ImportPreview, Refusal<NotAListReason>>;

/**
 * Reads a sheet as a list of families. Nothing is written and nothing is dropped: every row is in the preview with what
 * it was taken for and why, every doubtful cell with its doubt. Refused when the sheet is no such list, or when the
 * names are not where the mapping says.
 */
export function interpretSheet(sheet: Sheet, settings: ImportSettings): Interpretation {
  if (sheet.rows.every(isBlankRow)) return refuse('sheet-empty');
  const guessed = findHeading(sheet);
  const index = settings.headingRow === undefined ? guessed?.index : settings.headingRow - 1;
  const mapping = settings.mapping ?? guessed?.mapping;
  if (index === undefined || mapping === undefined) return refuse('no-heading-found');
  const against = reasonAgainst(mapping);
  if (against) return against.field ? refuse(against.code, { field: against.field }) : refuse(against.code);
  return readList(sheet, index, mapping, settings.today);
}

/** Why the sheet cannot be read as a list of families, or null when it can. */
export function reasonNotAList(sheet: Sheet, settings: ImportSettings): Refusal<NotAListReason> | null {
  const interpretation = interpretSheet(sheet, settings);
  return interpretation.ok ? null : interpretation.error;
}

function readList(asWritten: Sheet, headingIndex: number, said: Mapping, today: Day): Interpretation {
  const { sheet, mapping } = prepareRows(asWritten, said, headingIndex);
  const heading = sheet.rows[headingIndex] ?? [];
  const classes = sheet.rows.map((row, index) => classifyRow(row, index, { heading, headingIndex, mapping }));
  const body = sheet.rows.filter((_, index) => {
    const kind = classes[index]?.kind;
    return kind === 'person' || kind === 'note';
  });
  const columnFindings = misfits(mapping, body);
  const names = columnFindings.find(({ field }) => field === 'full-name');
  if (names) return refuse('name-column-holds-no-names', { readable: names.readable, filled: names.filled });
  if (!classes.some(({ kind }) => kind === 'person')) return refuse('no-people-found');

  const listDay = findListDay(sheet.rows.slice(0, headingIndex), today) ?? today;
  const { groups, by } = groupRows(sheet.rows, classes, mapping);
  const proposals = groups.map((group) => proposeFamily(sheet, group, mapping, listDay));
  const proposed = proposals.map(({ family }) => family);
  const notes = proposals.flatMap((proposal) => proposal.notes);
  const findings: Finding[] = [
    ...columnFindings,
    ...(by === 'address' || by === 'blank-rows' ? [{ code: 'families-guessed', by } as const] : []),
    ...findTwins(proposed),
    ...findOddFamilies(proposed, { numbered: by === 'number', listDay }),
    ...namelessRows(sheet, classes, mapping),
    ...totals(sheet, classes, proposed),
  ];
  const read = {
    rows: rowReadings(sheet, classes, proposed, notes),
    families: withDefaults(proposed, findings),
    doubts: [...notes.flatMap((row) => row.doubts), ...repeatedNationalIds(proposed, mapping)],
    heldRemarks: notes.flatMap((row) => row.held),
  };
  const place = { sheet: sheet.name, mapping: said, headingRow: headingIndex + 1, listDay };
  return ok({ ...place, ...read, findings, counts: countsOf(read) });
}

/** Families about which something was found are not imported before somebody decides. */
function withDefaults(families: readonly ProposedFamily[], findings: readonly Finding[]): ProposedFamily[] {
  const odd = new Set(findings.flatMap((finding) => ('family' in finding ? [finding.family] : [])));
  return families.map((family) => (odd.has(family.key) ? { ...family, decision: 'undecided' } : family));
}

/** Rows below the heading that name nobody and yet fill two columns or more of those that were mapped. */
function namelessRows(sheet: Sheet, classes: readonly RowClass[], mapping: Mapping): Finding[] {
  const nameColumn = columnOf(mapping, 'full-name') ?? 0;
  const columns = Object.entries(mapping)
    .filter(([, field]) => field !== 'ignore')
    .map(([column]) => Number(column));
  return classes.flatMap(({ kind }, index) => {
    if (kind !== 'note') return [];
    const row = sheet.rows[index] ?? [];
    const filled = columns.filter((column) => textOf(row[column]) !== '').length;
    return filled >= 2 || textOf(row[nameColumn]) !== ''
      ? [{ code: 'row-without-name', row: index + 1 }]
      : [];
  });
}

function totals(sheet: Sheet, classes: readonly RowClass[], families: readonly ProposedFamily[]): Finding[] {
  return classes.flatMap(({ kind }, index) => {
    const found = kind === 'total' ? findDisagreement(sheet.rows[index] ?? [], index, families) : null;
    return found ? [found] : [];
  });
}

function rowReadings(
  sheet: Sheet,
  classes: readonly RowClass[],
  families: readonly ProposedFamily[],
  notes: readonly RowNotes[],
): RowReading[] {
  const notesOf = new Map(notes.map((row) => [row.row, row]));
  const familyOf = new Map(families.flatMap(({ key, members }) => members.map(({ row }) => [row, key])));
  return classes.map(({ kind, because }, index) => {
    const row = index + 1;
    const isOther = kind !== 'person' && kind !== 'blank';
    const text = isOther ? (sheet.rows[index] ?? []).map(textOf).filter(Boolean).join(' · ') : '';
    const sensitive = isOther && remarkKind(text) === 'sensitive';
    const cells = notesOf.get(row)?.cells ?? [];
    return { row, kind, because, text, sensitive, cells, family: familyOf.get(row) ?? null };
  });
}

/** Whether something about the columns must be set right before anything can be confirmed. */
export function isBlocked(preview: ImportPreview): boolean {
  return preview.findings.some(blocksImport);
}
