import {
  type Field,
  fields,
  type ImportSettings,
  type KnownFamily,
  keysToLookUp,
  type Mapping,
  type ReconciledPreview,
  reconcile,
} from '@tatyktuu/domain/imports';
import { type Day, ok, type Result } from '@tatyktuu/domain/kernel';
import { client } from '../../../api.ts';
import type { Interpreted } from '../file/messages.ts';
import type { Reader, ReadFailure } from '../file/reader.ts';
import type { Choices } from './choices.ts';
import { sourceOf } from './source.ts';

export interface FamiliesReading {
  readonly kind: 'families';
  readonly read: Interpreted;
  /** Beside what the registry holds; null when the sheet is no list of families. */
  readonly preview: ReconciledPreview | null;
  readonly source: string;
  /** Whether the columns are taken as in the last import with these headings. */
  readonly remembered: boolean;
}

/** What the server was asked already, so that it is not asked again at every correction of a cell. */
export interface Asked {
  key: string;
  known: readonly KnownFamily[];
}

/**
 * Reads the sheet as a list of families and compares it with the registry.
 * @throws when the server cannot be asked.
 */
export async function readFamilies(
  reader: Reader,
  choices: Choices,
  { today, asked, onProgress }: { today: Day; asked: Asked; onProgress: (fraction: number) => void },
): Promise<Result<FamiliesReading, ReadFailure>> {
  const { sheet, headingRow, mapping, corrections } = choices;
  const settings: ImportSettings = {
    today,
    ...(headingRow !== undefined && { headingRow }),
    ...(mapping && { mapping }),
  };
  let read = await reader.interpret(sheet, settings, corrections, onProgress);
  if (!read.ok) return read;
  const source = await sourceOf('families', read.value.columns);
  let remembered = false;
  if (mapping === undefined) {
    const last = asMapping(await client.imports.remembered.query({ source }));
    remembered = last !== null;
    if (last && !isSame(last, read.value)) {
      read = await reader.interpret(sheet, { ...settings, mapping: last }, corrections, onProgress);
      if (!read.ok) return read;
    }
  }
  const { interpretation } = read.value;
  const reading = { kind: 'families', read: read.value, source, remembered } as const;
  if (!interpretation.ok) return ok({ ...reading, preview: null });
  const { nameKeys, nationalIds } = keysToLookUp(interpretation.value);
  const key = [source, ...nameKeys, ...nationalIds].join('\n');
  if (asked.key !== key) {
    asked.known = await client.imports.known.mutate({
      source,
      nameKeys: [...nameKeys],
      nationalIds: [...nationalIds],
    });
    asked.key = key;
  }
  return ok({ ...reading, preview: reconcile(interpretation.value, asked.known) });
}

function isSame(mapping: Mapping, { interpretation }: Interpreted): boolean {
  if (!interpretation.ok) return false;
  const now = interpretation.value.mapping;
  const columns = new Set([...Object.keys(now), ...Object.keys(mapping)].map(Number));
  return [...columns].every((column) => (now[column] ?? 'ignore') === (mapping[column] ?? 'ignore'));
}

/** What an import of before called its columns, as far as they are called so now. */
function asMapping(remembered: Readonly<Record<number, string>> | null): Mapping | null {
  if (!remembered) return null;
  return Object.fromEntries(
    Object.entries(remembered).map(([column, field]): [string, Field] => [
      column,
      fields.find((each) => each === field) ?? 'ignore',
    ]),
  );
}
