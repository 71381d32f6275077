import { accept, take } from '@tatyktuu/api/testing';
import { openLedger, openPool } from '@tatyktuu/database';
import type { Actor } from '@tatyktuu/domain/access';
import type { Command } from '@tatyktuu/domain/door';
import type { Pool } from 'pg';
import { printAtLeast, printTable, rounded } from '../print.ts';
import { openDatabases } from './databases.ts';
import { contentOf, insertPlainly, type PlainRows, readRows } from './plain.ts';
import { commandsOf, newId, piecesOf, planSeason } from './season.ts';

const BATCH = 500;
const STREAMS = 4;
const ROUNDS = 3;
/** The day that the testing door takes for today. */
const TODAY = '2023-09-01';

/**
 * The server's half of a push beside the plain limit on the same PostgreSQL: 10,000 marks in batches of 500 through
 * the one door, and the rows that this leaves, inserted by themselves. In turns, each time into a database that is a
 * copy of the same planned season; the two must hold the same rows in the end.
 */
export async function benchServerPush(): Promise<void> {
  const databases = await openDatabases();
  try {
    const facilitator = newId();
    const { plan, marks } = planSeason(TODAY, facilitator, { formVersion: null });
    const planned = await databases.make();
    await withPool(planned, (pool) => accept(openLedger(pool), plan));
    const actor: Actor = { id: facilitator, role: 'facilitator' };
    const batches = piecesOf(commandsOf(marks, TODAY), BATCH);
    const seconds = new Map<string, number[]>();
    const measured = async (name: string, work: () => Promise<void>): Promise<void> => {
      const began = performance.now();
      await work();
      seconds.set(name, [...(seconds.get(name) ?? []), (performance.now() - began) / 1000]);
    };

    for (let round = 0; round < ROUNDS; round += 1) {
      for (const streams of [1, STREAMS]) {
        const pushed = await withPool(await databases.make(planned), async (pool) => {
          const [ledger, before] = [openLedger(pool), await headOf(pool)];
          const push = (status: string) =>
            inStreams(batches, streams, async (own) => {
              for (const batch of own) await insistOn(status, batch, await take(ledger, batch, actor));
            });
          await measured(nameOf('push', streams), () => push('accepted'));
          if (streams === 1) await measured('the same outbox again', () => push('duplicate'));
          const intact = (await ledger.verify()).intact;
          if (!intact) throw new Error('the journal of the bench is broken');
          return { rows: await readRows(pool, before, BATCH), content: await contentOf(pool) };
        });
        await withPool(await databases.make(planned), async (pool) => {
          await measured(nameOf('plain', streams), () =>
            inStreams(pushed.rows, streams, (own) => insertPlainly(pool, own as PlainRows)),
          );
          if ((await contentOf(pool)) !== pushed.content)
            throw new Error('the plain rows are not those of the push');
        });
      }
    }
    print(seconds, marks.length);
  } finally {
    await databases.close();
  }
}

const nameOf = (what: 'push' | 'plain', streams: number): string =>
  `${what === 'push' ? 'push through the door' : 'the same rows, plain INSERTs'}, ${streams === 1 ? 'one stream' : `${streams} streams`}`;

async function withPool<T>(url: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = openPool(url);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

async function headOf(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ position: number }>('SELECT position FROM journal_head');
  return rows[0]?.position ?? 0;
}

/** Shares the pieces out to streams that work at the same time. */
async function inStreams<T>(
  pieces: readonly T[],
  streams: number,
  work: (own: readonly T[]) => Promise<void>,
): Promise<void> {
  await Promise.all(
    Array.from({ length: streams }, (_, stream) =>
      work(pieces.filter((_piece, at) => at % streams === stream)),
    ),
  );
}

async function insistOn(
  status: string,
  batch: readonly Command[],
  answers: readonly { readonly id: string; readonly status: string }[],
): Promise<void> {
  const asWanted = answers.every((answer, at) => answer.status === status && answer.id === batch[at]?.id);
  if (!asWanted || answers.length !== batch.length)
    throw new Error(`a mark of the bench was not answered "${status}"`);
}

function print(seconds: ReadonlyMap<string, readonly number[]>, records: number): void {
  const median = (name: string): number =>
    (seconds.get(name) ?? []).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  printTable(
    [`${records} marks in batches of ${BATCH}`, 'records/s', 'seconds', 'fastest', 'slowest'],
    [...seconds].map(([name, all]) => [
      name,
      rounded(records / median(name)),
      ...[median(name), Math.min(...all), Math.max(...all)].map(rounded),
    ]),
  );
  console.log(
    '  plain: the rows that the push leaves in command, journal and attendance, one INSERT ... unnest ... ON CONFLICT DO NOTHING each, one transaction a batch',
  );
  const against = (streams: number): number =>
    median(nameOf('plain', streams)) / median(nameOf('push', streams));
  printAtLeast('push against plain, one stream', against(1), 0.35, 'x');
  printAtLeast(`push against plain, ${STREAMS} streams`, against(STREAMS), 0.5, 'x');
  const again = median(nameOf('push', 1)) / median('the same outbox again');
  printAtLeast('an acknowledged outbox sent again, against fresh', again, 3, 'x');
}
