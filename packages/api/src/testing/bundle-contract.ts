import type { Actor } from '@tatyktuu/domain/access';
import type { Command } from '@tatyktuu/domain/door';
import type { Bundle, FieldAnswer } from '@tatyktuu/sync/bundle';
import { expect, test } from 'vitest';
import { fieldAnswerOf } from '../bundles/field-answer.ts';
import type { Ledger } from '../ports/index.ts';
import { chanceOf } from './chance.ts';
import { commandOf, newId, take } from './door.ts';
import { type Course, happening } from './happenings.ts';
import { type Neighbours, planNeighbours } from './neighbours.ts';
import { markOf } from './village.ts';

const moment = { today: '2023-09-01', now: Date.parse('2023-09-01T04:00:00Z'), sealingKey: '' };
const STEPS = 150;

/**
 * What every ledger keeps to about bundles and their versions.
 *
 * @param makeLedger Gives an empty one.
 * @param seeds Of what happens: each is a course of its own.
 */
export function bundleContract(makeLedger: () => Promise<Ledger>, seeds: readonly number[]): void {
  const answerTo = (ledger: Ledger, account: string, have: Record<string, string> = {}, at = moment) =>
    fieldAnswerOf(ledger, account, { have }, at);
  const versionsIn = ({ bundles }: FieldAnswer) =>
    Object.fromEntries(bundles.map(({ key, version }) => [key, version]));

  test.each(seeds)(
    'DOWN-5: whatever happens, a bundle that is another has another version (seed %i)',
    async (seed) => {
      const ledger = await makeLedger();
      const village = await planNeighbours(ledger);
      const chance = chanceOf(seed);
      const course = beginningOf(village);
      const accounts = [village.facilitator, village.neighbour];
      const look = async () =>
        Promise.all(accounts.map(async (account) => (await answerTo(ledger, account)).bundles));
      let before = await look();
      const accepted = new Set<string>();
      let changes = 0;
      for (let step = 0; step < STEPS; step += 1) {
        const command = commandOf(happening(chance, village, course));
        if (!(await happens(ledger, command, chance.pick(actorsOf(village)), course))) continue;
        accepted.add(command.body.kind);
        const after = await look();
        for (const [at, bundles] of after.entries()) changes += changedIn(before[at] ?? [], bundles, command);
        before = after;
      }
      expect(accepted.size).toBeGreaterThan(12);
      expect(changes).toBeGreaterThan(50);
    },
  );

  test('DOWN-5: a phone that asks while much happens at once ends with what a fresh one is sent', async () => {
    const ledger = await makeLedger();
    const village = await planNeighbours(ledger);
    let writing = true;
    const writers = [31, 32, 33, 34].map(async (seed) => {
      const chance = chanceOf(seed);
      const course = beginningOf(village);
      for (let step = 0; step < 30; step += 1)
        await happens(
          ledger,
          commandOf(happening(chance, village, course)),
          chance.pick(actorsOf(village)),
          course,
        );
    });
    const held = new Map<string, Bundle>();
    const fetch = async () => {
      const have = Object.fromEntries(Array.from(held, ([key, { version }]) => [key, version]));
      const { bundles, gone } = await answerTo(ledger, village.facilitator, have);
      for (const bundle of bundles) held.set(bundle.key, bundle);
      for (const key of gone) held.delete(key);
    };
    const asking = (async () => {
      while (writing) await fetch();
    })();
    await Promise.all(writers);
    writing = false;
    await asking;
    await fetch();
    const fresh = await answerTo(ledger, village.facilitator);
    expect([...held.values()].sort(byKey)).toEqual(fresh.bundles.toSorted(byKey));
  });

  test('DOWN-5: what has not changed is not sent again, and what has comes alone', async () => {
    const ledger = await makeLedger();
    const village = await planNeighbours(ledger);
    const have = versionsIn(await answerTo(ledger, village.facilitator));
    expect(Object.keys(have).sort()).toEqual(['programme', village.groups[0], village.groups[2]].sort());
    expect((await answerTo(ledger, village.facilitator, have)).bundles).toEqual([]);
    const [, , , theirs = ''] = village.sessions;
    const mother = village.everybody[3]?.members.find(({ role }) => role === 'mother-in-law');
    await take(ledger, [commandOf(markOf({ sessionId: theirs }, mother?.personId ?? ''))]);
    const keys = (await answerTo(ledger, village.facilitator, have)).bundles.map(({ key }) => key);
    expect(keys).toContain(village.groups[2]);
    expect(keys).not.toContain('programme');
  });

  test('DOWN-6: whoever leads a group no more is told to let it go, and gets the others anew', async () => {
    const ledger = await makeLedger();
    const village = await planNeighbours(ledger);
    const have = versionsIn(await answerTo(ledger, village.neighbour));
    const [, husbands = '', mothers = '', fathers = ''] = village.groups;
    await take(ledger, [
      commandOf({
        kind: 'change-group',
        groupId: mothers,
        name: 'Топ',
        place: '',
        facilitators: [village.facilitator],
      }),
    ]);
    const answer = await answerTo(ledger, village.neighbour, have);
    expect(answer).toMatchObject({ led: [husbands, fathers].sort(), gone: [mothers] });
    expect(answer.bundles.map(({ key }) => key)).toContain(husbands);
  });

  test('DOWN-5: with the week, sessions come into sight without anything having happened', async () => {
    const ledger = await makeLedger();
    const village = await planNeighbours(ledger);
    const have = versionsIn(await answerTo(ledger, village.facilitator));
    const later = { ...moment, today: '2023-09-03', now: moment.now + 2 * 86_400_000 };
    expect((await answerTo(ledger, village.facilitator, have, later)).bundles).toEqual([]);
    const nextWeek = { ...moment, today: '2023-09-04', now: moment.now + 3 * 86_400_000 };
    expect((await answerTo(ledger, village.facilitator, have, nextWeek)).bundles).toHaveLength(3);
  });

  test('DOWN-5: after a rebuild everything is sent anew', async () => {
    const ledger = await makeLedger();
    const village = await planNeighbours(ledger);
    const have = versionsIn(await answerTo(ledger, village.facilitator));
    await ledger.rebuild();
    expect((await answerTo(ledger, village.facilitator, have)).bundles).toHaveLength(3);
  });
}

function beginningOf(village: Neighbours): Course {
  return {
    rounds: [village.roundId],
    sessions: [...village.sessions],
    reviews: [],
    handOvers: [],
    ruleId: newId(),
    ruleVersions: [],
  };
}

function actorsOf({ administrator, facilitator, neighbour }: Neighbours): readonly Actor[] {
  const [office, one, other] = [
    { id: administrator, role: 'administrator' },
    { id: facilitator, role: 'facilitator' },
    { id: neighbour, role: 'facilitator' },
  ] as const;
  return [office, office, office, one, other];
}

/** Whether it was taken, or raised a review; keeps what later happenings can name. */
async function happens(ledger: Ledger, command: Command, actor: Actor, course: Course): Promise<boolean> {
  const [answer] = await take(ledger, [command], actor);
  if (answer?.status === 'refused') return false;
  const { id, body } = command;
  if (answer?.status === 'needs-review') course.reviews.push(id);
  if (body.kind === 'open-round') course.rounds.push(body.roundId);
  if (body.kind === 'schedule-session') course.sessions.push(body.sessionId);
  if (body.kind === 'publish-aid-rule') course.ruleVersions.push(body.version);
  if (body.kind === 'hand-over-parcel')
    course.handOvers.push({ id, roundId: body.roundId, familyId: body.familyId });
  return true;
}

/** How many bundles are not what they were. Each of them must bear another version. */
function changedIn(before: readonly Bundle[], after: readonly Bundle[], { body }: Command): number {
  let changed = 0;
  for (const bundle of after) {
    const was = before.find(({ key }) => key === bundle.key);
    if (!was || contentOf(was) === contentOf(bundle)) continue;
    changed += 1;
    if (was.version === bundle.version)
      expect.fail(`${body.kind} changed a bundle that kept its version: ${JSON.stringify(body)}`);
  }
  return changed;
}

function byKey(a: Bundle, b: Bundle): number {
  return a.key < b.key ? -1 : 1;
}

function contentOf({ version: _, ...content }: Bundle): string {
  return JSON.stringify(content);
}
