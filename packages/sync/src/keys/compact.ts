import type { ClockReading } from '@tatyktuu/domain/kernel';
import type { OutboxRecord } from '../phone/store.ts';
import { numbersIn } from '../wire/range.ts';

/** Fewer records that leave the same outbox: what is done is left out, the last number and reading are not forgotten. */
export function compact(records: readonly OutboxRecord[]): readonly OutboxRecord[] {
  const done = new Set<number>();
  const answered = new Map<number, OutboxRecord>();
  let [last, latest]: [number, ClockReading] = [0, ''];
  for (const record of records) {
    if (record.kind === 'done') for (const number of numbersIn(record.numbers)) done.add(number);
    else {
      last = Math.max(last, record.number);
      if (record.kind === 'answered') answered.set(record.number, record);
      const reading = readingOf(record);
      if (reading !== null && reading > latest) latest = reading;
    }
  }
  if (last === 0) return [];
  const written = records.filter((record) => record.kind === 'written' && !done.has(record.number));
  return [
    { kind: 'counted', number: last, reading: latest },
    ...written,
    ...[...answered].filter(([number]) => !done.has(number)).map(([, record]) => record),
  ];
}

function readingOf(record: OutboxRecord): ClockReading | null {
  if (record.kind === 'written') return record.command.recordedAt;
  return record.kind === 'counted' ? record.reading : null;
}
