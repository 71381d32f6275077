import type { PaperRecord, Person } from '@tatyktuu/domain/families';
import {
  matchPapers,
  type PaperField,
  type PaperMapping,
  type PaperMatch,
  type PapersKind,
  type PapersPreview,
  type PapersSettings,
  paperFields,
  paperKeys,
} from '@tatyktuu/domain/imports';
import { type Day, ok, type Result } from '@tatyktuu/domain/kernel';
import { client } from '../../../api.ts';
import type { InterpretedPapers } from '../file/messages.ts';
import type { Reader, ReadFailure } from '../file/reader.ts';
import type { Choices } from './choices.ts';
import { sourceOf } from './source.ts';

export interface PapersReading {
  readonly kind: PapersKind;
  readonly read: InterpretedPapers;
  /** Null when the sheet is no such paper. */
  readonly preview: PapersPreview | null;
  readonly matches: readonly PaperMatch[];
  /** What tells namesakes apart, by the person's id. */
  readonly about: ReadonlyMap<string, AboutPerson>;
  readonly source: string;
  readonly remembered: boolean;
}

export type AboutPerson = Pick<Person, 'role' | 'birth'>;

/** What the server was asked already. */
export interface AskedNames {
  key: string;
  people: Awaited<ReturnType<typeof client.imports.people.mutate>>;
}

/**
 * Reads the sheet as a paper and finds whom it names.
 * @throws when the server cannot be asked.
 */
export async function readPapers(
  reader: Reader,
  choices: Choices & { readonly kind: PapersKind },
  { today, asked }: { today: Day; asked: AskedNames },
): Promise<Result<PapersReading, ReadFailure>> {
  const { sheet, kind, headingRow, paperMapping, corrections, year, on, legend } = choices;
  const settings: PapersSettings = {
    today,
    ...(headingRow !== undefined && { headingRow }),
    ...(paperMapping && { mapping: paperMapping }),
    ...(year !== undefined && { year }),
    ...(on !== undefined && { on }),
    ...(legend && { legend }),
  };
  let read = await reader.interpretPapers(sheet, kind, settings, corrections);
  if (!read.ok) return read;
  const source = await sourceOf(kind, read.value.columns);
  let remembered = false;
  if (paperMapping === undefined) {
    const last = asMapping(await client.imports.remembered.query({ source }));
    remembered = last !== null;
    if (last) {
      read = await reader.interpretPapers(sheet, kind, { ...settings, mapping: last }, corrections);
      if (!read.ok) return read;
    }
  }
  const { interpretation } = read.value;
  const reading = { kind, read: read.value, source, remembered };
  if (!interpretation.ok) return ok({ ...reading, preview: null, matches: [], about: new Map() });
  const nameKeys = paperKeys(interpretation.value);
  const key = nameKeys.join('\n');
  if (asked.key !== key) {
    asked.people = await client.imports.people.mutate({ nameKeys: [...nameKeys] });
    asked.key = key;
  }
  const preview = interpretation.value;
  const about = new Map(asked.people.map(({ personId, role, birth }) => [personId, { role, birth }]));
  return ok({ ...reading, preview, matches: matchPapers(preview, asked.people), about });
}

function asMapping(remembered: Readonly<Record<number, string>> | null): PaperMapping | null {
  if (!remembered) return null;
  return Object.fromEntries(
    Object.entries(remembered).map(([column, field]): [string, PaperField] => [
      column,
      paperFields.find((each) => each === field) ?? 'ignore',
    ]),
  );
}

/** What is kept of this paper already, of these families. */
export function keptPapers(
  file: string,
  sheet: string,
  families: readonly string[],
): Promise<readonly PaperRecord[]> {
  return client.imports.papers.mutate({ file, sheet, families: [...families] });
}
