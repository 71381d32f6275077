import type { KeepPaperRecords, PaperRecord } from '../families/index.ts';

export interface PapersPlan {
  readonly commands: readonly KeepPaperRecords[];
  /** How many entries are kept already as the paper says them. */
  readonly kept: number;
  /** How many are kept already and say something else now: they stay as they are. */
  readonly otherwise: number;
}

/**
 * Leaves out what an earlier import kept: an entry of the same file, sheet, row and day. A paper read twice is kept
 * once.
 */
export function withoutKept(
  commands: readonly KeepPaperRecords[],
  keptAlready: readonly PaperRecord[],
): PapersPlan {
  const left = new Map(keptAlready.map((record) => [record.id, record]));
  const found = new Map<PaperRecord, 'kept' | 'otherwise'>();
  const records = commands.flatMap((command) => command.records);
  const pair = (as: 'kept' | 'otherwise', keyOf: (record: PaperRecord) => string) => {
    const before = Map.groupBy(left.values(), keyOf);
    for (const record of records) {
      const there = found.has(record) ? undefined : before.get(keyOf(record))?.pop();
      if (!there) continue;
      found.set(record, as);
      left.delete(there.id);
    }
  };
  pair('kept', (record) => placeOf(record) + contentOf(record));
  pair('otherwise', placeOf);
  const fresh = commands.map((command) => ({
    ...command,
    records: command.records.filter((record) => !found.has(record)),
  }));
  const count = (as: string) => [...found.values()].filter((each) => each === as).length;
  return {
    commands: fresh.filter((command) => command.records.length > 0),
    kept: count('kept'),
    otherwise: count('otherwise'),
  };
}

function placeOf({ kind, on, source }: PaperRecord): string {
  return JSON.stringify([kind, on, source?.file, source?.sheet, source?.row]);
}

function contentOf(record: PaperRecord): string {
  return record.kind === 'attendance'
    ? JSON.stringify([record.personId, record.presence])
    : JSON.stringify([
        record.personId,
        record.signed,
        record.items.map(({ label, quantity }) => [label, quantity]),
      ]);
}
