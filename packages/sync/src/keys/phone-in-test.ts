import { argon2id } from 'hash-wasm';
import { headerInTest } from '../bundle/bundle-in-test.ts';
import type { BundleChange, GroupBundle } from '../bundle/index.ts';
import { type MemoryTwins, memoryCaches, memoryJournals } from '../keeping/memory.ts';
import type { OutboxRecord } from '../phone/index.ts';
import { toBase64url } from '../sealing/base64url.ts';
import { type SealingKeys, sealingKeyPair, type WebCrypto } from '../sealing/index.ts';
import type { Enrolment, Keys } from './keys.ts';
import { openKeys } from './open-keys.ts';
import type { Platform, Stretch } from './platform.ts';
import type { Unlocked } from './unlocked.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const START = Date.parse('2023-08-25T03:00:00Z');
export const PIN = '204816';
export const OTHER_PIN = '731950';
export const WRONG_PIN = '909091';

export const aizada = {
  phoneId: '018a0000-0000-7000-8000-00000000000a',
  accountId: '018a0000-0000-7000-8000-0000000000aa',
};
export const bakyt = {
  phoneId: '018a0000-0000-7000-8000-00000000000b',
  accountId: '018a0000-0000-7000-8000-0000000000bb',
};

export const serverKeys: SealingKeys = await sealingKeyPair(new Uint8Array(32).fill(7));
export const grantOf = (seed: number): string => toBase64url(new Uint8Array(32).fill(seed));

/** Argon2id as it is, at a cost that a test can pay a hundred times. */
const stretch: Stretch = async (password, salt, { memory, passes }) => {
  const fixed = { parallelism: 1, hashLength: 32, outputType: 'binary' } as const;
  return argon2id({ password, salt, memorySize: memory, iterations: passes, ...fixed });
};

/** A phone whose clock and disk a test holds in its hand. */
export class PhoneInTest {
  now = START;
  readonly journals = memoryJournals();
  readonly caches = memoryCaches();
  readonly platform: Platform;

  constructor(webCrypto: WebCrypto) {
    const { journals, caches } = this;
    this.platform = {
      ...{ webCrypto, stretch, journals, caches },
      cost: { memory: 64, passes: 1 },
      now: () => this.now,
    };
  }

  open(): Promise<Keys> {
    return openKeys(this.platform);
  }

  enrolment(more: Partial<Enrolment> = {}): Enrolment {
    return {
      ...{ pin: PIN, ...aizada, grant: grantOf(1), serverKey: serverKeys.publicKey },
      leaseUntil: new Date(START + 7 * DAY).toISOString(),
      serverNow: new Date(START).toISOString(),
      ...more,
    };
  }

  /** Everything on the disk, byte after byte, in hexadecimal. */
  disk(): string {
    const files = [...this.journals.files.values()].flat().map(({ bytes }) => bytes);
    const pages = [...this.caches.pages.values()].flatMap((cache) => [...cache.values()]);
    return [...files, ...pages].map(hex).join('\n');
  }

  files(name: string): MemoryTwins {
    const twins = this.journals.files.get(name);
    if (!twins) throw new Error(`no journal is called ${name}`);
    return twins;
  }
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function enrolled(keys: Keys, enrolment: Enrolment): Promise<Unlocked> {
  const outcome = await keys.enrol(enrolment);
  if (outcome.kind !== 'unlocked') throw new Error(`not enrolled: ${outcome.kind}`);
  return outcome.unlocked;
}

export async function unlocked(keys: Keys, pin = PIN): Promise<Unlocked> {
  const outcome = await keys.unlock(pin);
  if (outcome.kind !== 'unlocked') throw new Error(`not unlocked: ${outcome.kind}`);
  return outcome.unlocked;
}

/** A mark, with words in it that must not be found on the disk. */
export function written(number: number): OutboxRecord {
  const recordedAt = `${new Date(START + number).toISOString()}-0000-${aizada.phoneId}`;
  const body = {
    kind: 'keep-next-step',
    sessionId: aizada.accountId,
    personId: bakyt.accountId,
    text: `Гүлнара ${number}`,
  } as const;
  const id = `018a0000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
  return {
    kind: 'written',
    number,
    command: { id, device: aizada.phoneId, recordedAt, body },
    inverse: null,
  };
}

export function group(key: string, version: string): GroupBundle {
  const holdings = { groups: [], families: [], sessions: [], parcels: [], consignments: [], reviews: [] };
  return { key, version, ...holdings };
}

export function change(put: readonly GroupBundle[], gone: readonly string[] = []): BundleChange {
  return { header: { ...headerInTest(), fetchedAt: START }, put, gone };
}
