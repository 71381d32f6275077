import type { CommandBody, ReasonCode } from '@tatyktuu/domain/door';
import type { CommandId, Refusal } from '@tatyktuu/domain/kernel';
import type { FieldAnswer } from '../bundle/index.ts';
import { PROTOCOL_VERSION } from '../wire/phone.ts';
import type { Note } from './entry.ts';
import type { FieldCopy } from './field-copy.ts';
import { HeldBundles } from './held-bundles.ts';
import { inverseOf } from './inverse.ts';
import { madeUpon } from './made-upon.ts';
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
  /** What can be read; null before the first bundles, and when closed. */
  held(): FieldCopy | null;
  /** What was written and is not settled, in order. */
  entries(): readonly Note[];
  /** What the server has taken in, and the bundles held may not show yet. */
  accepted(): readonly Note[];
  reach(): Reach;
  /** Fetches what differs. Says how it ended; null when a later fetch, or closing, has overtaken it. */
  fetch(): Promise<Reach | null>;
  check(body: CommandBody): Refusal<ReasonCode> | null;
  /**
   * Decides in order and shows at once; resolves when what was accepted is kept by the store. Rejects with the store's
   * error when it could not be kept: then nothing of it is there any more.
   */
  submit(bodies: readonly CommandBody[]): Promise<readonly Submission[]>;
  /** Takes back what these entries did, the last one first, where it can be taken back. */
  undo(ids: readonly CommandId[]): Promise<void>;
  /** Tries to send what waits, now. */
  retry(): void;
  /** Puts away an entry that needed attention, once somebody has read why. */
  dismiss(id: CommandId): void;
  /** For good: nothing can be read any more, nothing is sent, no answer is taken in. What waits stays in the store. */
  close(): void;
}

/**
 * Puts the phone's half together: reads what the stores kept, shows it, and begins to send what waits.
 *
 * @param onChange Called after each change of what can be read.
 */
export async function openPhone(surroundings: Surroundings, onChange: () => void): Promise<FieldPhone> {
  const { transport, phone, now } = surroundings;
  const [records, stored] = await Promise.all([surroundings.outbox.read(), surroundings.bundles.read()]);
  const outbox = new Outbox(phone, surroundings.outbox, records, () => {
    replay();
    onChange();
  });
  const bundles = new HeldBundles(surroundings.bundles, stored, surroundings.today);
  let copy: FieldCopy | null = stored && bundles.copy(stored.header);
  replay();

  let reach: Reach = 'reached';
  let closed = false;
  let asked = 0;
  /** The last request for bundles that has been answered or given up: no earlier one counts any more. */
  let overtaken = 0;

  const sender = openSender({
    ...surroundings,
    outbox,
    onChange: (outcome) => {
      if (outcome.reach) reach = outcome.reach;
      if (outcome.undone) replay();
      onChange();
      if (outcome.undone) void fetch();
    },
  });

  function replay(): void {
    copy?.replay(outbox.toReplay());
  }

  function write(wish: CommandBody, written: Note[]): Submission {
    if (!copy) throw new Error('nothing can be written while there is nothing to read');
    const body = madeUpon(wish, copy.world);
    const inverse = inverseOf(body, copy.world);
    const command = outbox.draft(body, now());
    const decision = copy.perform(command);
    if (!decision.ok) return decision;
    if (decision.value.length === 0) return { ok: true, id: null };
    written.push(outbox.add(command, inverse));
    return { ok: true, id: command.id };
  }

  async function submit(bodies: readonly CommandBody[]): Promise<readonly Submission[]> {
    const written: Note[] = [];
    const submissions = bodies.map((body) => write(body, written));
    const kept = outbox.keep(written);
    onChange();
    await kept;
    if (written.length > 0) onChange();
    sender.send();
    return submissions;
  }

  /** @param turn The settlements until the question was asked: what they took is in the answer. */
  function takeIn(answer: FieldAnswer, turn: number): void {
    const taken = bundles.takeIn(answer, now());
    copy = taken.copy;
    outbox.forget(turn);
    replay();
    const { shown } = outbox;
    void taken.kept.then((kept) => {
      if (kept && !closed) outbox.keepShown(shown);
    });
  }

  async function fetch(): Promise<Reach | null> {
    if (closed) return null;
    asked += 1;
    const [request, turn] = [asked, outbox.turn];
    let outcome: Reach;
    try {
      const question = { protocol: PROTOCOL_VERSION, have: bundles.versions, unsent: outbox.unsent };
      const answer = await transport.bundles(question);
      if (closed || request <= overtaken) return null;
      overtaken = request;
      outcome = answer.phone === 'revoked' ? 'revoked' : 'reached';
      if (outcome === 'reached') {
        takeIn(answer, turn);
        sender.send();
      }
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      if (closed || request <= overtaken) return null;
      outcome = error.kind === 'unreadable' ? 'unreachable' : error.kind;
    }
    reach = outcome;
    onChange();
    return outcome;
  }

  sender.send();
  return {
    held: () => copy,
    entries: () => (closed ? [] : outbox.entries),
    accepted: () => (closed ? [] : outbox.accepted),
    reach: () => reach,
    fetch,
    check: (body) => {
      const decision = copy?.decide(madeUpon(body, copy.world));
      return !decision || decision.ok ? null : decision.error;
    },
    submit,
    undo: async (ids) => {
      await submit(ids.toReversed().flatMap((id) => outbox.inverseOf(id) ?? []));
    },
    retry: () => sender.send(),
    dismiss: (id) => {
      outbox.dismiss(id);
      onChange();
    },
    close: () => {
      closed = true;
      copy = null;
      bundles.clear();
      sender.close();
      onChange();
    },
  };
}
