import { describe, expect, test } from 'vitest';
import { cacheCases, journalCases } from './contract.ts';
import { encodeHeader } from './frames.ts';
import { KeepingFailure } from './keeping-failure.ts';
import { MemoryFile, type MemoryTwins, memoryCaches, memoryJournals } from './memory.ts';
import { openTwins, readTwins } from './twin-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const shown = (frames: readonly Uint8Array[]) => frames.map((frame) => new TextDecoder().decode(frame));
const twins = (): MemoryTwins => [new MemoryFile(), new MemoryFile()];
const reading = (files: MemoryTwins) => shown(openTwins(files).read());

describe('the contract of journals, in memory', () => {
  test.each(journalCases)('$rule', ({ run }) => run(memoryJournals()));
});

describe('the contract of caches, in memory', () => {
  test.each(cacheCases)('$rule', ({ run }) => run(memoryCaches()));
});

/** Throws at the nth change of a file, as a crash would, having written the first half of what it was given. */
class CrashingFile extends MemoryFile {
  static left = Number.POSITIVE_INFINITY;
  override write(from: Uint8Array, options: { at: number }): number {
    CrashingFile.#step(() => super.write(from.subarray(0, from.length / 2), options));
    return super.write(from, options);
  }
  override truncate(size: number): void {
    CrashingFile.#step(() => undefined);
    super.truncate(size);
  }
  static #step(half: () => void): void {
    CrashingFile.left -= 1;
    if (CrashingFile.left >= 0) return;
    if (CrashingFile.left === -1) half();
    throw new Error('crash');
  }
}

function crashing(after: number, doing: (files: MemoryTwins) => void): MemoryTwins {
  const files: MemoryTwins = [new CrashingFile(), new CrashingFile()];
  CrashingFile.left = Number.POSITIVE_INFINITY;
  openTwins(files).append([bytes('one'), bytes('two')]);
  CrashingFile.left = after;
  try {
    doing(files);
  } catch (error) {
    expect(String(error)).toMatch(/crash|unavailable/);
  }
  CrashingFile.left = Number.POSITIVE_INFINITY;
  return files;
}

describe('a crash', () => {
  const steps = Array.from({ length: 40 }, (_, step) => step);
  test.each(steps)('at step %d of appending loses nothing that was there', (step) => {
    const files = crashing(step, (open) => openTwins(open).append([bytes('six')]));
    expect([
      ['one', 'two'],
      ['one', 'two', 'six'],
    ]).toContainEqual(reading(files));
  });

  test.each(steps)('at step %d of replacing leaves the old frames or the new ones', (step) => {
    const files = crashing(step, (open) => openTwins(open).replace([bytes('new')]));
    expect([['one', 'two'], ['new']]).toContainEqual(reading(files));
  });

  test.each(steps)('at step %d of the first opening leaves a journal that opens', (step) => {
    const files: MemoryTwins = [new CrashingFile(), new CrashingFile()];
    CrashingFile.left = step;
    try {
      openTwins(files);
    } catch {}
    CrashingFile.left = Number.POSITIVE_INFINITY;
    expect(reading(files)).toEqual([]);
  });
});

function written(...frames: readonly string[]): MemoryTwins {
  const files = twins();
  const journal = openTwins(files);
  for (const frame of frames) journal.append([bytes(frame)]);
  return files;
}

describe('a journal that was harmed', () => {
  test('a tail that is cut anywhere takes only the frames it reaches into', () => {
    const whole = written('one', 'two', 'six')[0].bytes;
    for (let length = 16; length <= 16 + 3 * 15; length += 1) {
      const [file, spare] = twins();
      file.bytes = whole.slice(0, length);
      const frames = reading([file, spare]);
      expect(frames).toEqual(['one', 'two', 'six'].slice(0, Math.floor((length - 16) / 15)));
    }
  });

  test('after a cut tail, what is appended is read again', () => {
    const files = written('one', 'two');
    files[0].truncate(16 + 15 + 14);
    openTwins(files).append([bytes('next')]);
    expect(reading(files)).toEqual(['one', 'next']);
  });

  test('one flipped bit takes at most the one frame it is in', () => {
    const whole = written('one', 'two', 'six')[0].bytes;
    for (let at = 0; at < 16 + 3 * 15; at += 1) {
      const [file, spare] = twins();
      file.bytes = whole.slice();
      file.bytes[at] = (file.bytes[at] ?? 0) ^ 0x10;
      expect(reading([file, spare]).length).toBeGreaterThanOrEqual(at < 16 ? 3 : 2);
    }
  });

  test('a journal of a later version is refused by name and left as it is', () => {
    const files = twins();
    files[0].bytes = encodeHeader(1, 2);
    const before = files[0].bytes.slice();
    expect(() => openTwins(files)).toThrow(expect.objectContaining({ kind: 'newer' }));
    expect(files[0].bytes).toEqual(before);
  });
});

test('a full disk refuses by name, keeps what was there, and takes again when there is room', () => {
  const files = twins();
  const journal = openTwins(files);
  journal.append([bytes('kept')]);
  for (const file of files) file.room = file.bytes.length + 5;
  const large = bytes('too much'.repeat(1_000));
  expect(() => journal.append([large])).toThrow(KeepingFailure);
  expect(() => journal.replace([large])).toThrow(expect.objectContaining({ kind: 'full' }));
  expect(shown(journal.read())).toEqual(['kept']);
  files[0].room = Number.POSITIVE_INFINITY;
  journal.append([bytes('again')]);
  expect(reading(files)).toEqual(['kept', 'again']);
});

test('after a failure that could not be taken back nothing is acknowledged that might be lost behind it', () => {
  let broken = false;
  class BreakingFile extends MemoryFile {
    override flush(): void {
      if (broken) throw new Error('the disk fails');
    }
  }
  const files: MemoryTwins = [new BreakingFile(), new BreakingFile()];
  const journal = openTwins(files);
  journal.append([bytes('one')]);
  broken = true;
  expect(() => journal.replace([bytes('new')])).toThrow(KeepingFailure);
  broken = false;
  const acknowledged = () => journal.append([bytes('two')]);
  expect(acknowledged).toThrow(expect.objectContaining({ kind: 'unavailable' }));
  expect([['one'], ['new']]).toContainEqual(reading(files));
});

test('what is no longer than before is replaced on a full disk too', () => {
  const files = written('ten wrong');
  const journal = openTwins(files);
  journal.replace([bytes('9 wrong..')]);
  for (const file of files) file.room = file.bytes.length;
  journal.replace([bytes('8 wrong..')]);
  journal.replace([bytes('7 wrong..')]);
  expect(reading(files)).toEqual(['7 wrong..']);
});

test('nothing of what was replaced stays in the files', () => {
  const files = written('a wrapped key');
  openTwins(files).replace([bytes('erased')]);
  expect(files.map(({ bytes: [...held] }) => shown([Uint8Array.from(held)])).join()).not.toContain('wrapped');
});

test('a journal is read without being opened, as the service worker does', () => {
  const files = written('one');
  const journal = openTwins(files);
  journal.replace([bytes('two')]);
  expect(shown(readTwins(files[0].bytes, files[1].bytes))).toEqual(['two']);
});
