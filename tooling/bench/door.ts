import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '@tatyktuu/domain/door';
import { addDays, type PersonId, type RoundId, type SessionId } from '@tatyktuu/domain/kernel';
import { Client } from 'pg';
import { freshId, onWire } from './api.ts';
import { type Case, measureInTurns } from './figures.ts';
import { printBudget, printTable, rounded, timeCells, timeHeadings } from './print.ts';
import { openWorld, submitAll, type World } from './world.ts';

const BUDGET_MS = 50;
const ROUNDS = 300;
const WARM_UP = 20;
const GROUPS = 20;
const GROUP_SIZE = 20;
const SESSIONS_EACH = 4;

/** How long one mark, one unmark and one hand-over take over HTTP on loopback, beside what they can't be quicker than. */
export async function benchDoor(): Promise<void> {
  const world = await openWorld();
  const { api, device } = world;
  const { sessionId, people, roundId } = await planWorkshops(world);
  const database = await connect(world.program.dataDir);
  try {
    await database.query('CREATE TABLE bench_floor (at timestamptz)');
    const submit = async (command: Command): Promise<void> => {
      const [answer] = await api.door.submit.mutate(onWire([command]));
      if (answer?.status !== 'accepted') throw new Error('a command of the bench was not accepted');
    };
    let turn = 0;
    const person = (): PersonId => people[turn % people.length] ?? '';
    const { bodyOfHandOver } = await handOvers(world, roundId);
    const cases: readonly Case[] = [
      { name: 'SELECT 1 on a connection of our own', run: () => database.query('SELECT 1') },
      {
        name: 'one row committed there',
        run: () => database.query('INSERT INTO bench_floor VALUES (now())'),
      },
      { name: '/health (SELECT 1 through the server)', run: () => health(world.program.url) },
      { name: 'who is signed in', run: () => api.programme.me.query() },
      {
        name: 'mark',
        run: () =>
          submit(
            device.command({
              kind: 'mark-attendance',
              sessionId,
              personId: person(),
              presence: 'present',
              excuse: null,
            }),
          ),
      },
      {
        name: 'unmark',
        run: () => submit(device.command({ kind: 'unmark-attendance', sessionId, personId: person() })),
      },
      {
        name: 'hand-over',
        run: () => submit(device.command(bodyOfHandOver(turn++))),
      },
    ];
    const times = await measureInTurns(cases, ROUNDS, WARM_UP);
    const floor = times.get(cases[2]?.name ?? '')?.p50 ?? Number.NaN;
    printTable(
      ['request', ...timeHeadings, 'of /health'],
      [...times].map(([name, one]) => [name, ...timeCells(one), `${rounded(one.p50 / floor)} x`]),
    );
    for (const name of ['mark', 'unmark', 'hand-over']) {
      printBudget(`p95 of a ${name}`, times.get(name)?.p95 ?? Number.NaN, BUDGET_MS, 'ms');
    }
  } finally {
    await database.end();
  }
}

async function health(url: string): Promise<void> {
  const answer = await fetch(`${url}/health`);
  await answer.json();
}

/** A connection to the program's own database, found by the note that PostgreSQL leaves in its folder. */
async function connect(dataDir: string): Promise<Client> {
  const note = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n');
  const [port, host] = [note[3], note[4]];
  const client = new Client({ host: host ?? '', port: Number(port), user: 'tatyktuu', database: 'tatyktuu' });
  await client.connect();
  return client;
}

/**
 * Groups of young women with sessions in the weeks before and one today, all but today's with everybody marked; and a
 * food round that lists their families. So a hand-over has attendance to reckon.
 */
async function planWorkshops(world: World) {
  const { api, device, today, families } = world;
  const [curriculum] = await api.workshops.curricula.query();
  const version = curriculum?.versions.at(-1);
  const unit = version?.units.find(({ audience }) => audience.includes('daughter-in-law'));
  const [round] = await api.aid.rounds.query();
  if (!curriculum || !version || !unit || !round) throw new Error('the example has no curriculum or round');

  // Among so many invented people some are alike: no round may list them before somebody has decided.
  const held = new Set((await api.registry.heldBack.query()).families.map(({ familyId }) => familyId));
  const enrolled = families
    .filter(({ familyId }, at) => at % 2 === 0 && !held.has(familyId))
    .slice(0, GROUPS * GROUP_SIZE);
  const commands: Command[] = [];
  const sessionsToday: SessionId[] = [];
  const membersOfFirst: PersonId[] = [];
  for (let group = 0; group < GROUPS; group += 1) {
    const groupId = freshId();
    const place = 'Айыл китепканасы';
    const members = enrolled.slice(group * GROUP_SIZE, (group + 1) * GROUP_SIZE).flatMap((family) => {
      const woman = family.members.find(({ role }) => role === 'daughter-in-law');
      return woman ? [{ familyId: family.familyId, personId: woman.personId }] : [];
    });
    const on = addDays(today, -21);
    const name = `Келиндер ${group + 1}`;
    commands.push(
      device.command({
        kind: 'form-group',
        groupId,
        name,
        audience: 'daughter-in-law',
        place,
        facilitators: [],
      }),
      ...members.map((member) => device.command({ kind: 'join-group', groupId, ...member, on })),
    );
    for (let week = 0; week < SESSIONS_EACH; week += 1) {
      const sessionId = freshId();
      commands.push(
        device.command({
          kind: 'schedule-session',
          sessionId,
          curriculumId: curriculum.id,
          curriculumVersion: version.version,
          unitId: unit.id,
          groupIds: [groupId],
          on: addDays(today, -7 * week),
          at: '10:00',
          place,
        }),
      );
      if (week === 0) {
        sessionsToday.push(sessionId);
        if (group === 0) membersOfFirst.push(...members.map(({ personId }) => personId));
      } else {
        commands.push(
          ...members.map(({ personId }) =>
            device.command({
              kind: 'mark-attendance',
              sessionId,
              personId,
              presence: 'present',
              excuse: null,
            }),
          ),
        );
      }
    }
  }
  const roundId = freshId();
  commands.push(
    device.command({
      kind: 'open-round',
      roundId,
      title: 'Ун жана май',
      ruleId: round.ruleId,
      ruleVersion: round.ruleVersion,
      on: today,
      place: 'Айыл өкмөтү',
      window: { from: addDays(today, -28), to: today },
      familyIds: enrolled.map(({ familyId }) => familyId),
    }),
  );
  await submitAll(api, commands);
  return { sessionId: sessionsToday[0] ?? '', people: membersOfFirst, roundId };
}

/** A drawn signature of usual length. */
const signature = `M10 60${Array.from({ length: 120 }, (_, at) => `L${12 + at * 2} ${60 + ((at * 37) % 23)}`).join('')}`;

/** What is handed to each family of the round: all that it is due, to a grown member, who signs. */
async function handOvers({ api, families }: World, roundId: RoundId) {
  const { parcels } = await api.aid.round.query({ roundId });
  const byId = new Map(families.map((family) => [family.familyId, family]));
  const bodyOfHandOver = (turn: number): Command['body'] => {
    const due = parcels[turn];
    const woman = byId.get(due?.familyId ?? '')?.members.find(({ role }) => role === 'daughter-in-law');
    if (!due || !woman) throw new Error('the bench has handed out every parcel');
    return {
      kind: 'hand-over-parcel',
      roundId,
      familyId: due.familyId,
      items: due.entitlement.items,
      collector: { kind: 'member', personId: woman.personId },
      proof: 'signature',
      signature,
      witness: null,
      proxyName: null,
    };
  };
  return { bodyOfHandOver };
}
