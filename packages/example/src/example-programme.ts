import { type Actor, SET_UP } from '@tatyktuu/domain/access';
import type { Command } from '@tatyktuu/domain/door';
import {
  addDays,
  type ClockReading,
  type Day,
  type DeviceId,
  type Id,
  nextReading,
} from '@tatyktuu/domain/kernel';
import { writeBetweenSessions } from './between-sessions.ts';
import { type Cast, calendar, castOf } from './cast.ts';
import { newHousehold, writeChanges } from './changes.ts';
import { Diary, type Writer } from './diary.ts';
import { writeFood } from './food.ts';
import { MemoryWorld } from './memory-world.ts';
import { writePresences } from './presences.ts';
import { writeRegistration } from './registration.ts';
import { seededIds } from './seeded-ids.ts';
import { timetableOf, writePlan } from './timetable.ts';

/** A command of the example, with who gave it. */
export interface ExampleStep extends Command {
  readonly actor: Actor;
}

/** Steps of one actor that follow one another. */
export interface ExampleTurn {
  readonly actor: Actor;
  readonly steps: readonly ExampleStep[];
}

/**
 * The pilot as commands, in the order in which they were given over the six weeks before `today`: 15 families, four
 * peer groups led by pairs, a curriculum in two components, weekly sessions with marks and reports, one session for
 * each group today, sessions to come, a food round that is closed and one that is half handed out, from goods that each
 * pair was issued.
 *
 * The same arguments give the same commands. Each was decided on an empty programme while the list was made; one that
 * the rules refuse is a defect of the example and throws.
 *
 * @param ids The ids of everything in it; the same each time unless given.
 */
export function exampleProgramme(
  today: Day,
  ids: () => Id = seededIds(addDays(today, calendar.setUp)),
): readonly ExampleStep[] {
  const cast = castOf(today, ids);
  const setUpDevice = ids();
  const diary = new Diary(today);
  writeDiary(diary, cast, ids);

  const world = new MemoryWorld();
  const lastReadings = new Map<DeviceId, ClockReading>();
  return diary.entries().map(({ wall, writer, wish }) => {
    const actor = actorOf(cast, writer);
    const device = writer === SET_UP ? setUpDevice : cast.devices[writer];
    const recordedAt = nextReading(wall, lastReadings.get(device) ?? null, device);
    lastReadings.set(device, recordedAt);
    const body = typeof wish === 'function' ? wish(world) : wish;
    const step = { id: ids(), device, recordedAt, body, actor };
    const decision = world.take(step, { actor, today });
    if (!decision.ok)
      throw new Error(`the example wants a ${body.kind} that is refused: ${decision.error.code}`);
    return step;
  });
}

function writeDiary(diary: Diary, cast: Cast, ids: () => Id): void {
  const timetable = timetableOf(ids);
  writeRegistration(diary, cast, ids);
  writePlan(diary, cast, timetable, ids());
  writePresences(diary, cast, timetable);
  writeBetweenSessions(diary, cast, timetable);
  const household = newHousehold(cast, ids);
  writeChanges(diary, cast, household, ids);
  writeFood(diary, cast, household.id, ids);
}

function actorOf(cast: Cast, writer: Writer): Actor {
  return writer === SET_UP ? { id: SET_UP, role: 'set-up' } : cast.staff[writer];
}

/** Cuts the steps where the actor changes, so that each turn can go through the door as one batch. */
export function inTurns(steps: readonly ExampleStep[]): readonly ExampleTurn[] {
  const turns: { readonly actor: Actor; readonly steps: ExampleStep[] }[] = [];
  for (const step of steps) {
    const turn = turns.at(-1);
    if (turn?.actor.id === step.actor.id) turn.steps.push(step);
    else turns.push({ actor: step.actor, steps: [step] });
  }
  return turns;
}
