import { createHash, randomBytes } from 'node:crypto';
import type { Command, CommandBody } from '@tatyktuu/domain/door';
import { commandIdOf, instantOf, nextReading } from '@tatyktuu/domain/kernel';
import { openKeys } from '@tatyktuu/sync/keys';
import type { Envelope } from '@tatyktuu/sync/sealing';
import {
  type Answers,
  type Batch,
  decodeAnswers,
  encodeBatch,
  type NumberedAnswer,
  type NumberedCommand,
  pack,
} from '@tatyktuu/sync/wire/phone';
import { freshId } from '../../bench/api.ts';

export interface Said {
  readonly status: number;
  readonly text: string;
}

/** What a request may carry. */
export type Load = string | Uint8Array | undefined;
export type Headers = Readonly<Record<string, string>>;

const PACKED = { 'content-type': 'application/octet-stream' };

/** The API as something that is no notebook of ours asks it. What is answered is kept. */
export class Knocking {
  readonly #url: string;
  readonly said: Said[] = [];

  constructor(url: string) {
    this.#url = url;
  }

  async post(procedure: string, load: Load, headers: Headers = {}, method = 'POST'): Promise<Said> {
    const body = typeof load === 'string' || load === undefined ? load : new Uint8Array(load);
    const answer = await fetch(`${this.#url}/api/trpc/${procedure}`, {
      method,
      headers: { 'content-type': 'application/json', origin: this.#url, ...headers },
      ...(body !== undefined && { body }),
    });
    const said = { status: answer.status, text: await answer.text() };
    this.said.push(said);
    return said;
  }

  ask(procedure: string, input: unknown, headers: Headers = {}): Promise<Said> {
    return this.post(procedure, JSON.stringify(input), headers);
  }

  async enrol(cookie: string): Promise<BadPhone> {
    const phoneId = freshId();
    const { text } = await this.ask('phones.enrol', { phoneId }, { cookie });
    this.said.pop();
    return new BadPhone(this, phoneId, JSON.parse(text).result.data);
  }
}

/** What `phones.enrol` answers. */
interface Granted {
  readonly accountId: string;
  readonly grant: string;
  readonly sealingKey: string;
  readonly leaseUntil: string;
  readonly serverNow: string;
}

/** Enrolled like any other, and then in the wrong hands. */
export class BadPhone {
  readonly id: string;
  readonly granted: Granted;
  /** Unix time in milliseconds, right or wrong. */
  clock = Date.now();
  readonly #door: Knocking;
  #number = 0;

  constructor(door: Knocking, id: string, granted: Granted) {
    this.id = id;
    this.granted = granted;
    this.#door = door;
  }

  get speaking(): Headers {
    return { authorization: `Phone ${this.id}.${this.granted.grant}` };
  }

  write(body: CommandBody): NumberedCommand {
    this.#number += 1;
    this.clock += 1;
    const recordedAt = nextReading(this.clock, null, this.id);
    const id = commandIdOf(this.id, this.#number, Date.parse(instantOf(recordedAt)));
    const command: Command = { id, device: this.id, recordedAt, body };
    return { number: this.#number, command };
  }

  batchOf(...bodies: readonly CommandBody[]): Batch {
    return encodeBatch(
      this.id,
      bodies.map((body) => this.write(body)),
    );
  }

  pushBytes(bytes: Load, headers = this.speaking): Promise<Said> {
    return this.#door.post('door.push', bytes, { ...PACKED, ...headers });
  }

  async push(batch: unknown, headers = this.speaking): Promise<Said> {
    return this.pushBytes(await pack(batch), headers);
  }

  /** Pushes a batch that can be read, and gives what became of each command. */
  async told(batch: Batch): Promise<readonly NumberedAnswer[]> {
    const { status, text } = await this.push(batch);
    if (status !== 200) throw new Error(`the push was answered with ${status}: ${text}`);
    return decodeAnswers(JSON.parse(text).result.data as Answers);
  }

  deliver(envelope: unknown, wiped = false): Promise<Said> {
    return this.#door.ask('door.deliver', { envelope, wiped });
  }

  /** What would lie sealed on it with these commands. */
  async sealed(...bodies: readonly CommandBody[]): Promise<Envelope> {
    const journals = new Map<string, Uint8Array[]>();
    const closed = async () => undefined;
    const framesOf = (name: string) => journals.get(name) ?? [];
    const keys = await openKeys({
      journals: {
        open: async (name) => ({
          read: async () => framesOf(name),
          append: async (frames) => void journals.set(name, [...framesOf(name), ...frames]),
          replace: async (frames) => void journals.set(name, [...frames]),
          close: closed,
        }),
        peek: async (name) => framesOf(name),
        names: async () => [...journals.keys()],
        remove: async (name) => void journals.delete(name),
      },
      caches: {
        open: async () => ({ all: async () => new Map(), put: closed, clear: closed, close: closed }),
        remove: closed,
      },
      webCrypto: globalThis.crypto,
      stretch: async (pin, salt) => createHash('sha256').update(pin).update(salt).digest(),
      cost: { memory: 64, passes: 1 },
      now: Date.now,
    });
    const { accountId, grant, leaseUntil, serverNow, sealingKey: serverKey } = this.granted;
    const terms = { phoneId: this.id, accountId, grant, leaseUntil, serverNow, serverKey };
    const outcome = await keys.enrol({ pin: '204816', ...terms });
    if (outcome.kind !== 'unlocked') throw new Error(`not enrolled: ${outcome.kind}`);
    await outcome.unlocked.outbox.append(
      bodies.map((body) => ({ kind: 'written', inverse: null, ...this.write(body) })),
    );
    await outcome.unlocked.lock();
    const [envelope] = await keys.envelopes();
    if (!envelope) throw new Error('nothing is sealed');
    return envelope;
  }
}

/** A secret that nobody was ever granted. */
export const noGrant = (): string => randomBytes(32).toString('base64url');
