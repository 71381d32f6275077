import type { CommandBody, ReasonCode } from '@tatyktuu/domain/door';
import type { CommandId, Refusal } from '@tatyktuu/domain/kernel';
import type { Note } from './entry.ts';
import { FieldCopy } from './field-copy.ts';
import { inverseOf } from './inverse.ts';
import { Outbox } from './outbox.ts';
import { openSender, type Reach } from './sender.ts';
import type { Surroundings } from './surroundings.ts';
import { TransportFailure } from './transport.ts';

export type Submission =
  /** `id` names the entry; null when there was nothing to change. */
  | { readonly ok: true; readonly id: CommandId | null }
  | { readonly ok: false; readonly error: Refusal<ReasonCode> };

/** The phone's half of the protocol (`SPEC.md`), without a screen and without a platform. */
export interface FieldPhone {
  /** What can be read; null before the first bundle and while locked. */
  held(): FieldCopy | null;
  /** What was written and is not settled, in order. */
  entries(): readonly Note[];
  reach(): Reach;
  /** Fetches what this phone may hold. Says how it ended; null when a later bundle, or a lock, has overtaken it. */
  fetch(): Promise<Reach | null>;
  check(body: CommandBody): Refusal<ReasonCode> | null;
  /** Decides in order and shows at once; resolves when what was accepted is kept by the store. */
  submit(bodies: readonly CommandBody[]): Promise<readonly Submission[]>;
  undo(ids: readonly CommandId[]): Promise<void>;
  /** Tries to send what waits, now. */
  retry(): void;
  dismiss(id: CommandId): void;
  lock(): void;
}

/**
 * Puts the phone's half together.
 *
 * @param notes What the store kept from before the app was closed.
 * @param onChange Called after each change of what can be read.
 */
export function openPhone(
  surroundings: Surroundings,
  notes: readonly Note[],
  onChange: () => void,
): FieldPhone {
  const { transport, store, device, now, today } = surroundings;
  let copy: FieldCopy | null = null;
  let reach: Reach = 'reached';
  let kept: Promise<void> = Promise.resolve();
  let asked = 0;
  /** The last request for a bundle that has been answered or given up: no earlier one counts any more. */
  let overtaken = 0;

  const outbox = new Outbox(notes, (records) => {
    kept = store.append(records);
  });
  const sender = openSender({
    ...surroundings,
    outbox,
    onChange: (outcome) => {
      if (outcome.reach) reach = outcome.reach;
      if (outcome.refused) replay();
      onChange();
    },
  });

  function replay(): void {
    copy?.replay(outbox.toReplay(copy.bundle.account.id));
  }

  function write(body: CommandBody): Submission {
    if (!copy) throw new Error('nothing can be written while the notebook is closed');
    const inverse = inverseOf(body, copy.world);
    const id = device.newId();
    const command = { id, device: device.id, recordedAt: device.reading(), body };
    const decision = copy.perform(command);
    if (!decision.ok) return decision;
    if (decision.value.length === 0) return { ok: true, id: null };
    const account = copy.bundle.account.id;
    outbox.add({ id, body, command, account, inverse, state: { kind: 'kept' } });
    return { ok: true, id };
  }

  async function submit(bodies: readonly CommandBody[]): Promise<readonly Submission[]> {
    const submissions = bodies.map(write);
    onChange();
    await kept;
    sender.send();
    return submissions;
  }

  async function fetch(): Promise<Reach | null> {
    asked += 1;
    const [request, turn] = [asked, outbox.turn];
    if (!copy) sender.signedInAs(null);
    let outcome: Reach;
    try {
      const bundle = await transport.bundle();
      if (request <= overtaken) return null;
      overtaken = request;
      copy = new FieldCopy(bundle, now(), today);
      outbox.forget(turn);
      replay();
      sender.signedInAs(bundle.account.id);
      outcome = 'reached';
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      if (request <= overtaken) return null;
      outcome = error.kind === 'signed-out' ? 'signed-out' : 'unreachable';
    }
    reach = outcome;
    onChange();
    return outcome;
  }

  return {
    held: () => copy,
    entries: () => outbox.entries,
    reach: () => reach,
    fetch,
    check: (body) => {
      const decision = copy?.decide(body);
      return !decision || decision.ok ? null : decision.error;
    },
    submit,
    undo: async (ids) => {
      await submit(ids.toReversed().flatMap((id) => outbox.find(id)?.inverse ?? []));
    },
    retry: () => sender.send(),
    dismiss: (id) => {
      outbox.remove(id);
      onChange();
    },
    lock: () => {
      copy = null;
      overtaken = asked;
      onChange();
    },
  };
}
