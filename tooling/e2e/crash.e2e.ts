import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiAt, signIn } from '../bench/api.ts';
import { MarkStream, seatsToday } from './mark-stream.ts';
import { type Program, startProgram } from './program.ts';

/** How often each of the two is killed; more with `KILLS=20 pnpm exec vitest run --project=e2e crash`. */
const kills = Number(process.env.KILLS ?? 4);
const patience = 30_000 + kills * 15_000;
const facilitatorsAtOnce = 4;

let program: Program;
let cookie: string;

beforeAll(async () => {
  program = await startProgram({ example: true });
  const administrator = program.credentials.find(({ role }) => role === 'administrator');
  if (!administrator) throw new Error('the example has no administrator');
  cookie = await signIn(program.url, administrator);
});

afterAll(async () => {
  await program?.remove();
});

const api = () => apiAt(program.url, cookie);

async function factsInJournal(): Promise<number> {
  const verification = await api().programme.verify.mutate();
  if (!verification.intact) throw new Error(`the journal is broken at ${verification.position}`);
  return verification.facts;
}

/** A stream of marks over HTTP, and how many facts the journal held before it. */
async function startMarking(): Promise<{ stream: MarkStream; before: number }> {
  const seats = await seatsToday(api());
  const before = await factsInJournal();
  return { stream: new MarkStream(() => program.url, cookie, seats, facilitatorsAtOnce), before };
}

/** What must be true when everybody has stopped marking: each mark is there, once, in a journal that is whole. */
async function expectEveryMarkOnce(stream: MarkStream, before: number): Promise<void> {
  expect(stream.refusals).toEqual([]);
  expect(await stream.sendAgain(stream.acknowledged)).toEqual(new Set(['duplicate']));
  expect(await factsInJournal()).toBe(before + stream.acknowledged.length);
  expect(await seatsToday(api())).toEqual(expect.arrayContaining([...stream.lastMarks()]));
}

/**
 * The processes of the PostgreSQL on a data folder: the main one, and where the system lists them those that it has
 * started for connections.
 */
function databaseProcesses(dataDir: string): readonly number[] {
  const main = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  if (!existsSync('/proc/self/stat')) return [main];
  const children = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]) === main;
    } catch {
      // It ended while we looked.
      return false;
    }
  });
  return [main, ...children.map(Number)];
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

test(
  `the server is killed ${kills} times in the middle of marking, and nothing acknowledged is missing or doubled`,
  async () => {
    const { stream, before } = await startMarking();
    for (let kill = 0; kill < kills; kill += 1) {
      const acknowledged = await stream.hasTaken(15 + ((kill * 37) % 40));
      await program.kill();
      program = await startProgram({ dataDir: program.dataDir });
      expect(await stream.sendAgain(acknowledged)).toEqual(new Set(['duplicate']));
    }
    await stream.hasTaken(10);
    await stream.stop();
    await expectEveryMarkOnce(stream, before);
    expect(stream.interruptions).toBeGreaterThan(0);
  },
  patience,
);

test(
  `PostgreSQL is killed ${kills} times in the middle of marking: the server stays, and nothing acknowledged is missing or doubled`,
  async () => {
    const recoveries = () => program.output().split('The database is running again.').length - 1;
    const { stream, before } = await startMarking();
    for (let kill = 0; kill < kills; kill += 1) {
      const acknowledged = await stream.hasTaken(15 + ((kill * 37) % 40));
      const killed = databaseProcesses(program.dataDir);
      // All at once, or the main one alone, whose children then end by themselves.
      if (kill % 2 === 0) for (const pid of killed) killNow(pid);
      else program.killDatabase();
      await expect.poll(recoveries, { timeout: 30_000 }).toBe(kill + 1);
      expect(await stream.sendAgain(acknowledged)).toEqual(new Set(['duplicate']));
    }
    await stream.hasTaken(10);
    await stream.stop();
    await expectEveryMarkOnce(stream, before);
    const health = await fetch(`${program.url}/health`);
    expect(await health.json()).toMatchObject({ status: 'ok', database: 'ok' });
    expect(recoveries()).toBe(kills);
  },
  patience,
);
