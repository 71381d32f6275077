import type { KeepPaperRecords, PaperRecord } from '../families/index.ts';
import type { FamilyId, Id, PersonId } from '../kernel/index.ts';
import { givenAndSurname } from './find-twins.ts';
import type { PaperLine, PapersPreview } from './papers.ts';

/** Somebody in the registry whom a paper may name. */
export interface KnownName {
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly fullName: string;
  /** `nameKey` of the full name. */
  readonly nameKey: string;
  readonly familyNumber: string | null;
}

/** Whom a line names. `who` is null where nobody, or more than one, is meant: then somebody decides. */
export interface PaperMatch {
  /** The line's row. */
  readonly row: number;
  readonly who: KnownName | null;
  /** False where the name is the same but the patronymic or the family's number is not. */
  readonly sure: boolean;
  /** Everybody of that name; the likeliest first. */
  readonly candidates: readonly KnownName[];
}

/** The keys by which the registry is asked whom the paper may name, as of `keysToLookUp`. */
export function paperKeys(preview: PapersPreview): readonly string[] {
  return [...new Set(preview.lines.map(({ nameKey }) => givenAndSurname(nameKey)))];
}

/** Whom each line names, of the people known. A name alone settles it only where one person bears it. */
export function matchPapers(preview: PapersPreview, known: readonly KnownName[]): readonly PaperMatch[] {
  const byName = Map.groupBy(known, (person) => givenAndSurname(person.nameKey));
  return preview.lines.map((line) => {
    const candidates = (byName.get(givenAndSurname(line.nameKey)) ?? [])
      .map((person) => ({ person, likeness: likeness(line, person) }))
      .sort((a, b) => b.likeness - a.likeness);
    const [best, second] = candidates;
    const alone = best !== undefined && (second === undefined || best.likeness > second.likeness);
    return {
      row: line.row,
      who: alone ? best.person : null,
      sure: alone && best.likeness > 0,
      candidates: candidates.map(({ person }) => person),
    };
  });
}

/** Above 0 where nothing speaks against them being one. */
function likeness(line: PaperLine, person: KnownName): number {
  const ours = fathersName(line.nameKey);
  const theirs = fathersName(person.nameKey);
  const fathers = ours === '' || theirs === '' ? 1 : ours.slice(0, 5) === theirs.slice(0, 5) ? 2 : -4;
  const agree = line.number !== null && line.number === person.familyNumber;
  return fathers + (agree ? 1 : 0);
}

/** `kubanichbekovna` and `kubanichbek kizi` begin alike. */
function fathersName(key: string): string {
  return key.split(' ')[2] ?? '';
}

/**
 * One command for each family that the lines decided for belong to; lines without a person decided are left out.
 * @param decided By the line's row.
 * @param newId Gives a fresh UUIDv7 at each call.
 */
export function toPaperCommands(
  preview: PapersPreview,
  decided: Readonly<Record<number, Pick<KnownName, 'familyId' | 'personId'> | null>>,
  { file, newId }: { readonly file: string; readonly newId: () => Id },
): readonly KeepPaperRecords[] {
  const taken = preview.lines.flatMap((line) => {
    const who = decided[line.row];
    return who ? [{ line, who }] : [];
  });
  return [...Map.groupBy(taken, ({ who }) => who.familyId)].map(([familyId, lines]) => ({
    kind: 'keep-paper-records',
    familyId,
    records: lines.flatMap(({ line, who }) =>
      recordsOf(line).map((record) => ({
        ...record,
        id: newId(),
        personId: who.personId,
        source: { file, sheet: preview.sheet, row: line.row },
      })),
    ),
  }));
}

type Said = PaperRecord extends infer Each
  ? Each extends PaperRecord
    ? Omit<Each, 'id' | 'personId' | 'source'>
    : never
  : never;

function recordsOf(line: PaperLine): readonly Said[] {
  const marks = line.marks.map(({ on, presence }): Said => ({ kind: 'attendance', on, presence }));
  return line.handOut === null ? marks : [...marks, { kind: 'hand-out', ...line.handOut }];
}
