import { deliver, fieldAnswerOf, submit, takePhoneWork, wholeOf } from '@tatyktuu/api';
import type { Ledger } from '@tatyktuu/api/ports';
import { type Holding, type MemoryLedger, memoryLedger } from '@tatyktuu/api/testing';
import type { Actor } from '@tatyktuu/domain/access';
import type { Command } from '@tatyktuu/domain/door';
import {
  type AccountId,
  type CommandId,
  type Day,
  type DeviceId,
  nextReading,
} from '@tatyktuu/domain/kernel';
import type { FieldAnswer, FieldBundle, FieldQuestion } from '@tatyktuu/sync/bundle';
import { TransportFailure } from '@tatyktuu/sync/phone';
import { envelope } from '@tatyktuu/sync/sealing';
import { type Answer, batch, decodeBatch, encodeAnswers, submission } from '@tatyktuu/sync/wire';
import type { Chance } from './chance.ts';
import { plainPhones, plainSealing } from './plain-envelope.ts';
import { stepwise } from './stepwise.ts';
import type { Tampering } from './tampering.ts';
import type { Timeline } from './timeline.ts';

/** The server went down in the middle of something, or is down. */
export class ServerDown extends Error {}

/** The real door on a ledger in memory, in a process that may die between any two steps of a transaction. */
export class Server {
  readonly ledger: MemoryLedger;
  /** How often it died while it was doing something. */
  interruptions = 0;
  /** How many commands came in that had been decided before. */
  repeated = 0;
  /** How many envelopes it took in. */
  delivered = 0;
  readonly #timeline: Timeline;
  readonly #chance: Chance;
  readonly #tampering: Tampering;
  readonly #grants = new Map<DeviceId, string>();
  #life = 0;
  #up = true;

  constructor(timeline: Timeline, chance: Chance, start: Holding, tampering: Tampering) {
    this.#timeline = timeline;
    this.#chance = chance;
    this.#tampering = tampering;
    this.ledger = memoryLedger(timeline.now, start);
  }

  today(): Day {
    return new Date(this.#timeline.now()).toISOString().slice(0, 10);
  }

  /** Dies, whatever it is doing, and is started again after some seconds. */
  crash(): void {
    this.#life += 1;
    this.#up = false;
    this.#timeline.later(this.#chance.between(200, 4_000), () => {
      this.#up = true;
    });
  }

  /** What the office does. @throws {ServerDown} */
  async submit(commands: readonly Command[], actor: Actor): Promise<readonly Answer[]> {
    return this.#alive((ledger) => submit(ledger, commands, { actor, today: this.today() }));
  }

  /** Somebody signs in on a phone, and it becomes hers; answers the secret. @throws {ServerDown | TransportFailure} */
  async enrol(account: AccountId, phoneId: DeviceId): Promise<string> {
    if (!this.#isOpen(account)) throw new TransportFailure('signed-out');
    const now = this.#timeline.now();
    const body = { kind: 'enrol-phone', phoneId, accountId: account } as const;
    const enrolling = {
      id: this.#chance.id(now),
      device: phoneId,
      recordedAt: nextReading(now, null, phoneId),
      body,
    };
    await this.submit([enrolling], { id: account, role: 'facilitator' });
    const grant = `grant-${phoneId}`;
    this.#grants.set(phoneId, grant);
    return grant;
  }

  /** A request of the first protocol. @throws {ServerDown | TransportFailure} */
  async submitText(text: string, account: AccountId): Promise<readonly Answer[]> {
    const read = submission.safeParse(JSON.parse(text));
    if (!read.success) throw new TransportFailure('unreadable');
    this.#countRepeated(read.data.map(({ id }) => id));
    return this.submit(read.data, { id: account, role: 'facilitator' });
  }

  /** A batch as it came over the line, and its answers as they go back. @throws {ServerDown | TransportFailure} */
  async push(text: string, account: AccountId): Promise<string> {
    const read = batch.safeParse(JSON.parse(text));
    const received = read.success ? decodeBatch(read.data) : null;
    if (!read.success || !received) throw new TransportFailure('unreadable');
    this.#refuseRevoked(read.data.phone);
    this.#countRepeated(received.map((one) => (one.readable ? one.command.id : one.raw.id)));
    const actor = { id: account, role: 'facilitator' } as const;
    const taken = this.#tampering.received?.(received) ?? received;
    return this.#alive(async (ledger) => {
      const answers = await takePhoneWork(ledger, taken, { actor, today: this.today() });
      return JSON.stringify(encodeAnswers(answers));
    });
  }

  /** An envelope, from whoever brings it; answers whether the phone is to be wiped. Null when it is nobody's. @throws {ServerDown} */
  async deliver(text: string): Promise<'in-use' | 'revoked' | null> {
    const read = envelope.parse(JSON.parse(text));
    this.delivered += 1;
    return this.#alive(async (ledger) => {
      const phones = plainPhones(this.#grants, () => this.ledger.holding().states);
      const parts = { ledger, phones, sealing: plainSealing, today: this.today() };
      const delivered = await deliver(parts, read);
      return delivered?.standing ?? null;
    });
  }

  /** @throws {ServerDown | TransportFailure} */
  async bundles(account: AccountId, phoneId: DeviceId, question: FieldQuestion): Promise<FieldAnswer> {
    this.#refuseRevoked(phoneId);
    const moment = { today: this.today(), now: this.#timeline.now(), sealingKey: '' };
    return this.#alive((ledger) => fieldAnswerOf(ledger, account, question, moment));
  }

  /** What a phone of the first protocol is sent. @throws {ServerDown} */
  async whole(account: AccountId): Promise<FieldBundle> {
    return this.#alive((ledger) => ledger.read((snapshot) => wholeOf(snapshot, account, this.today())));
  }

  /** The ledger as phones meet it. */
  get met(): Ledger {
    return this.#tampering.ledger?.(this.ledger) ?? this.ledger;
  }

  /** Nobody speaks with a phone that was revoked, or whose holder's account is closed. */
  #refuseRevoked(phoneId: DeviceId): void {
    const { states } = this.ledger.holding();
    const phone = states.get('phone', phoneId);
    if (phone?.revokedAt || !this.#isOpen(phone?.accountId ?? '')) throw new TransportFailure('revoked');
  }

  #isOpen(account: AccountId): boolean {
    return this.ledger.holding().states.get('account', account)?.open ?? false;
  }

  #countRepeated(ids: readonly CommandId[]): void {
    const { commands } = this.ledger.holding();
    this.repeated += ids.filter((id) => commands.has(id)).length;
  }

  /** Does the work as long as nobody pulls the plug; nothing is answered after that. */
  async #alive<T>(work: (ledger: Ledger) => Promise<T>): Promise<T> {
    if (!this.#up) throw new ServerDown();
    const life = this.#life;
    const step = async (): Promise<void> => {
      if (this.#chance.happens(0.3)) await this.#timeline.sleep(this.#chance.between(1, 150));
      if (life === this.#life) return;
      this.interruptions += 1;
      throw new ServerDown();
    };
    const answer = await work(stepwise(this.met, step));
    await step();
    return answer;
  }
}
