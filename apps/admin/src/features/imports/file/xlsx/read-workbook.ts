import type { FindingList, Sheet } from '@tatyktuu/domain/imports';
import { Meter, type Sink, UnpacksTooLarge, unpack } from '../unpack.ts';
import { WorkbookParts } from './parts.ts';
import { SheetReader } from './read-sheet.ts';

/**
 * The sheets of an .xlsx or .xlsm. Goes through the archive twice: what the sheets share may stand behind them. A
 * sheet that is damaged is a finding, and the others are read. Null when the archive is no workbook.
 */
export async function readWorkbook(
  file: Blob,
  findings: FindingList,
  onProgress: (share: number) => void,
): Promise<readonly Sheet[] | null> {
  const parts = new WorkbookParts();
  const meter = new Meter();
  await unpack(file, (name) => parts.sinkFor(name), { meter, onProgress: (share) => onProgress(share / 4) });
  const listed = parts.sheets();
  if (listed.length === 0) return null;
  if (parts.macros) findings.add('macros-not-run', {});
  const readers = new Map<string, SheetReader>();
  const damaged = new Set<string>();
  const sinkFor = (path: string): Sink | null => {
    const part = listed.find((sheet) => sheet.path === path);
    if (!part) return null;
    const reader = new SheetReader(part.name, parts, findings);
    readers.set(path, reader);
    return whileSound(reader.sink(), () => damaged.add(path));
  };
  await unpack(file, sinkFor, { meter, onProgress: (share) => onProgress(1 / 4 + (share * 3) / 4) });
  return listed.map(({ name, path }) => {
    const reader = readers.get(path);
    if (!reader || damaged.has(path)) findings.add('sheet-not-read', { sheet: name });
    return reader?.sheet ?? { name, rows: [] };
  });
}

/** Stops one entry where it is damaged, without stopping the others. */
function whileSound(sink: Sink, onDamage: () => void): Sink {
  let sound = true;
  const guarded = (work: () => void) => {
    if (!sound) return;
    try {
      work();
    } catch (error) {
      if (error instanceof UnpacksTooLarge) throw error;
      sound = false;
      onDamage();
    }
  };
  return { take: (bytes) => guarded(() => sink.take(bytes)), end: () => guarded(() => sink.end()) };
}
