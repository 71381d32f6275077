import type { Command } from '@tatyktuu/domain/door';
import { addDays, type Day } from '@tatyktuu/domain/kernel';
import { type Credentials, type Program, startProgram } from '../e2e/program.ts';
import { type Api, apiAt, Device, onWire, signIn } from './api.ts';
import { printTable, rounded } from './print.ts';
import { takingPart } from './taking-part.ts';
import { inventFamilies, type RegisterFamily } from './village.ts';

const FAMILIES = 10_000;
const SEED = 20_231_101;
const IN_ONE_SUBMISSION = 2_000;

/** The real program with 10,000 families, half of them enrolled, beside the example programme. */
export interface World {
  readonly program: Program;
  readonly administrator: Credentials;
  readonly cookie: string;
  readonly api: Api;
  readonly device: Device;
  readonly today: Day;
  readonly families: readonly RegisterFamily[];
}

let opened: Promise<World> | undefined;

/** The world that the benches of one run share; made when the first one asks. */
export function openWorld(): Promise<World> {
  opened ??= makeWorld();
  return opened;
}

/** Ends the program and removes its data. */
export async function closeWorld(): Promise<void> {
  const world = await opened?.catch(() => undefined);
  opened = undefined;
  await world?.program.remove();
}

/** Sends commands through the one door in large submissions. */
export async function submitAll(api: Api, commands: readonly Command[]): Promise<void> {
  for (let from = 0; from < commands.length; from += IN_ONE_SUBMISSION) {
    const answers = await api.door.submit.mutate(onWire(commands.slice(from, from + IN_ONE_SUBMISSION)));
    const refused = answers.find(({ status }) => status === 'refused');
    if (refused?.status === 'refused')
      throw new Error(`a bench's command was refused: ${refused.refusal.code}`);
  }
}

async function makeWorld(): Promise<World> {
  const program = await startProgram({ example: true });
  try {
    const administrator = program.credentials.find(({ role }) => role === 'administrator');
    if (!administrator) throw new Error('the example has no administrator');
    const cookie = await signIn(program.url, administrator);
    const api = apiAt(program.url, cookie);
    const { today } = await api.programme.me.query();
    const device = new Device();
    const families = inventFamilies(FAMILIES, SEED);
    await importFamilies(api, device, families, today);
    return { program, administrator, cookie, api, device, today, families };
  } catch (error) {
    await program.remove();
    throw error;
  }
}

async function importFamilies(
  api: Api,
  device: Device,
  families: readonly RegisterFamily[],
  today: Day,
): Promise<void> {
  console.log('\nimport of the families that the benches work on, through the one door over HTTP');
  const rows: string[][] = [];
  const take = async (what: string, commands: readonly Command[], people: number): Promise<void> => {
    const began = performance.now();
    await submitAll(api, commands);
    const seconds = (performance.now() - began) / 1000;
    const rate = [commands.length, people].map((count) => (count === 0 ? '' : rounded(count / seconds)));
    rows.push([what, String(commands.length), people === 0 ? '' : String(people), rounded(seconds), ...rate]);
  };
  for (let from = 0; from < families.length; from += IN_ONE_SUBMISSION) {
    const part = families.slice(from, from + IN_ONE_SUBMISSION);
    const people = part.reduce((sum, { members }) => sum + members.length, 0);
    await take(
      `families ${from + 1} to ${from + part.length}`,
      part.map((family) => device.command(family)),
      people,
    );
  }
  const enrolled = families.filter((_family, at) => at % 2 === 0);
  await take(
    'assessed, enrolled, agreed',
    enrolled.flatMap((family) => takingPart(family, addDays(today, -30)).map((body) => device.command(body))),
    0,
  );
  printTable(['submission', 'commands', 'people', 'seconds', 'commands/s', 'people/s'], rows);
}
