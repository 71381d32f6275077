import type { Actor } from '@tatyktuu/domain/access';
import { type Command, type CommandBody, decide, record } from '@tatyktuu/domain/door';
import type { Day } from '@tatyktuu/domain/kernel';
import type { FieldBundle } from '@tatyktuu/sync/bundle';
import type { Device } from './device.ts';
import { inverseOf } from './inverse.ts';
import { type Note, Outbox } from './outbox.ts';
import { PhoneWorld } from './phone-world.ts';
import type { Notebook, Page, Submission } from './port.ts';
import { openSender } from './sender.ts';
import { type Transport, TransportFailure } from './transport.ts';

/** What the notebook takes from its surroundings, so that a test can hold the clock and the line. */
export interface Surroundings {
  readonly transport: Transport;
  readonly device: Device;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** Calls back after so many milliseconds; returns what prevents it. */
  readonly later: (milliseconds: number, call: () => void) => () => void;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** A notebook that keeps everything in memory: readable while the app is open, and never on the disk. */
export function memoryNotebook(surroundings: Surroundings): Notebook {
  const { transport, device, now } = surroundings;
  const outbox = new Outbox();
  const listeners = new Set<() => void>();
  let bundle: FieldBundle | null = null;
  let world: PhoneWorld | null = null;
  let fetchedAt = 0;
  let state: Page['state'] = 'opening';
  let reach: Page['reach'] = 'reached';
  let page: Page = pageNow();

  const sender = openSender({
    ...surroundings,
    outbox,
    onChange: (outcome) => {
      if (outcome.reach) reach = outcome.reach;
      if (outcome.refused) refold();
      show();
    },
  });

  function pageNow(): Page {
    const held = bundle && world ? { bundle, world, fetchedAt, today: today(bundle) } : null;
    return { state, held, entries: outbox.entries, reach };
  }

  function show(): void {
    page = pageNow();
    for (const listener of listeners) listener();
  }

  function today(of: FieldBundle): Day {
    const here = dayHere(now());
    if (here < of.today) return of.today;
    return here;
  }

  /** Starts again from the bundle and does everything that still stands. */
  function refold(): void {
    if (!bundle) return;
    world = new PhoneWorld(bundle);
    for (const { command } of outbox.toReplay(bundle.account.id)) perform(command, bundle, world);
  }

  function actorOf(of: FieldBundle): Actor {
    return { id: of.account.id, role: 'facilitator' };
  }

  /** Decides and, when accepted, moves the world on. */
  function perform(command: Command, on: FieldBundle, copy: PhoneWorld) {
    const actor = actorOf(on);
    const decision = decide(copy, command.body, { actor, today: today(on) });
    if (decision.ok) for (const fact of record(command, actor, decision.value)) copy.apply(fact);
    return decision;
  }

  function write(body: CommandBody): Submission {
    if (!bundle || !world) throw new Error('nothing can be written while the notebook is closed');
    const inverse = inverseOf(body, world);
    const id = device.newId();
    const command: Command = { id, device: device.id, recordedAt: device.reading(), body };
    const decision = perform(command, bundle, world);
    if (!decision.ok) return decision;
    if (decision.value.length === 0) return { ok: true, id: null };
    const note: Note = { id, body, command, account: bundle.account.id, inverse, state: { kind: 'kept' } };
    outbox.add(note);
    return { ok: true, id };
  }

  async function submit(bodies: readonly CommandBody[]): Promise<readonly Submission[]> {
    const submissions = bodies.map(write);
    show();
    sender.send();
    return submissions;
  }

  async function open(): Promise<void> {
    const turn = outbox.turn;
    if (!bundle) {
      state = 'opening';
      show();
    }
    try {
      bundle = await transport.bundle();
      fetchedAt = now();
      state = 'open';
      reach = 'reached';
      outbox.forget(turn);
      refold();
      sender.signedInAs(bundle.account.id);
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      reach = error.kind === 'signed-out' ? 'signed-out' : 'unreachable';
      if (!bundle) state = reach === 'signed-out' ? 'signed-out' : 'unreachable';
    }
    show();
  }

  return {
    page: () => page,
    check: (body) => {
      if (!bundle || !world) return null;
      const decision = decide(world, body, { actor: actorOf(bundle), today: today(bundle) });
      return decision.ok ? null : decision.error;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    submit,
    undo: async (ids) => {
      const inverses = ids.toReversed().flatMap((id) => outbox.find(id)?.inverse ?? []);
      await submit(inverses);
    },
    retry: () => sender.send(),
    dismiss: (id) => {
      outbox.remove(id);
      show();
    },
    lock: () => {
      bundle = null;
      world = null;
      state = 'signed-out';
      show();
    },
  };
}

/** The phone's own day. */
function dayHere(milliseconds: number): Day {
  const date = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
