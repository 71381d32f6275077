import { createHash } from 'node:crypto';
import type { Command, CommandBody } from '@tatyktuu/domain/door';
import { commandIdOf, type DeviceId, nextReading, uuid7 } from '@tatyktuu/domain/kernel';
import { type Keys, openKeys } from '@tatyktuu/sync/keys';
import type { Envelope } from '@tatyktuu/sync/sealing';
import type { NumberedCommand } from '@tatyktuu/sync/wire';

type Platform = Parameters<typeof openKeys>[0];

/** Journals and pages of a phone that nobody pulls the plug on. */
function storageInTest(): Pick<Platform, 'journals' | 'caches'> {
  const journals = new Map<string, Uint8Array[]>();
  const framesOf = (name: string): Uint8Array[] => {
    const frames = journals.get(name) ?? [];
    journals.set(name, frames);
    return frames;
  };
  const closed = async () => undefined;
  return {
    journals: {
      open: async (name) => ({
        read: async () => [...framesOf(name)],
        append: async (frames) => void framesOf(name).push(...frames),
        replace: async (frames) => void journals.set(name, [...frames]),
        close: closed,
      }),
      peek: async (name) => [...(journals.get(name) ?? [])],
      names: async () => [...journals.keys()],
      remove: async (name) => void journals.delete(name),
    },
    caches: {
      open: async () => ({ all: async () => new Map(), put: closed, clear: closed, close: closed }),
      remove: closed,
    },
  };
}

/** What `phones.enrol` answers. */
export interface Enrolled {
  readonly accountId: string;
  readonly grant: string;
  readonly sealingKey: string;
  readonly leaseUntil: string;
  readonly serverNow: string;
}

/** A phone with its numbers and its clock, which writes what it is told to. */
export class PhoneInTest {
  readonly id: DeviceId;
  /** Unix time in milliseconds, right or wrong. */
  clock: number;
  #number = 0;
  #reading: string | null = null;

  constructor(seed: number, clock = Date.now()) {
    this.id = uuid7(1_700_000_000_000, new Uint8Array(10).fill(seed));
    this.clock = clock;
  }

  write(body: CommandBody): NumberedCommand {
    this.#number += 1;
    this.clock += 1;
    this.#reading = nextReading(this.clock, this.#reading, this.id);
    const recordedAt = this.#reading;
    const id = commandIdOf(this.id, this.#number, Date.parse(recordedAt.slice(0, 24)));
    const command: Command = { id, device: this.id, recordedAt, body };
    return { number: this.#number, command };
  }

  /** What lies sealed on it when these were written and it was locked. */
  async sealed(
    { accountId, grant, sealingKey, leaseUntil, serverNow }: Enrolled,
    written: readonly NumberedCommand[],
  ): Promise<Envelope> {
    const keys: Keys = await openKeys({
      ...storageInTest(),
      webCrypto: globalThis.crypto,
      stretch: async (pin, salt) => createHash('sha256').update(pin).update(salt).digest(),
      cost: { memory: 64, passes: 1 },
      now: Date.now,
    });
    const terms = { leaseUntil, serverNow, serverKey: sealingKey };
    const outcome = await keys.enrol({ pin: '204816', phoneId: this.id, accountId, grant, ...terms });
    if (outcome.kind !== 'unlocked') throw new Error(`not enrolled: ${outcome.kind}`);
    await outcome.unlocked.outbox.append(
      written.map(({ number, command }) => ({ kind: 'written', number, command, inverse: null })),
    );
    await outcome.unlocked.lock();
    const [envelope] = await keys.envelopes();
    if (!envelope) throw new Error('nothing is sealed');
    return envelope;
  }
}
