import type { DeviceId } from '@tatyktuu/domain/kernel';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { Envelope, SealedSegment } from './envelope.ts';
import { type SealingKeys, unseal } from './hpke.ts';
import { decryptFrames, type FrameFaults } from './segments.ts';
import { importSecretKey, type WebCrypto } from './web-crypto.ts';

/** What was in an envelope. Nothing of it is believed yet: the grant proves the phone, each command is still to be read. */
export interface OpenedEnvelope {
  readonly phone: DeviceId;
  /** The phone's grant, as it also comes with `Authorization`; null when nothing could be opened, or two differ. */
  readonly grant: string | null;
  /** What was written on the phone and is not settled as far as it knows, by number. */
  readonly commands: readonly { readonly number: number; readonly command: unknown }[];
  readonly faults: EnvelopeFaults;
}

/** How many pieces could not be read, and why. What could be read is there all the same. */
export interface EnvelopeFaults extends FrameFaults {
  /** Segments that are not sealed to these keys, or not of this phone. */
  readonly foreign: number;
}

const KEY_BYTES = 32;

/** Opens what only the server can: see `Envelope`. Check its shape with `envelope` first. */
export async function openEnvelope(
  webCrypto: WebCrypto,
  keys: SealingKeys,
  { phone, segments }: Envelope,
): Promise<OpenedEnvelope> {
  const records: unknown[] = [];
  const grants = new Set<string>();
  const faults = { foreign: 0, damaged: 0, cut: 0 };
  for (const segment of segments) {
    const opened = await openSegment(webCrypto, keys, phone, segment);
    if (!opened) {
      faults.foreign += 1;
      continue;
    }
    grants.add(opened.grant);
    faults.damaged += opened.faults.damaged;
    faults.cut += opened.faults.cut;
    for (const record of opened.records) records.push(record);
  }
  const [grant] = grants;
  if (grant === undefined || grants.size > 1) return { phone, grant: null, commands: [], faults };
  return { phone, grant, commands: waitingIn(records), faults };
}

async function openSegment(
  webCrypto: WebCrypto,
  keys: SealingKeys,
  phone: DeviceId,
  segment: SealedSegment,
): Promise<{
  readonly grant: string;
  readonly records: readonly unknown[];
  readonly faults: FrameFaults;
} | null> {
  const [enc, sealed] = [fromBase64url(segment.enc), fromBase64url(segment.sealedKey)];
  if (!enc || !sealed) return null;
  const secret = await unseal(keys, { enc, sealed }, phone);
  if (secret?.length !== 2 * KEY_BYTES) return null;
  const key = await importSecretKey(webCrypto, secret.slice(0, KEY_BYTES));
  const frames = segment.frames.map((frame) => fromBase64url(frame) ?? new Uint8Array());
  const read = await decryptFrames(webCrypto, key, { phone, enc }, frames);
  return { grant: toBase64url(secret.subarray(KEY_BYTES)), ...read };
}

/** The commands of `OutboxRecord`s that wait, as they came: a later app may have written them. */
export function waitingIn(records: readonly unknown[]): OpenedEnvelope['commands'] {
  const written = new Map<number, unknown>();
  const done: [first: number, count: number][] = [];
  for (const record of records) {
    if (!isObject(record)) continue;
    const { kind, number, command, numbers } = record;
    if (kind === 'written' && Number.isSafeInteger(number)) written.set(Number(number), command);
    else if (isSettling(kind) && Array.isArray(numbers)) done.push(...numbers.filter(isRange));
  }
  return without(
    [...written].map(([number, command]) => ({ number, command })).sort((a, b) => a.number - b.number),
    done.sort(([one], [other]) => one - other),
  );
}

/** The commands that are in none of the ranges, both in order: each is looked at once, however many somebody sends. */
function without(
  commands: OpenedEnvelope['commands'],
  ranges: readonly (readonly [first: number, count: number])[],
): OpenedEnvelope['commands'] {
  let at = 0;
  let end = Number.NEGATIVE_INFINITY;
  return commands.filter(({ number }) => {
    for (let range = ranges[at]; range && range[0] <= number; range = ranges[at]) {
      end = Math.max(end, range[0] + range[1]);
      at += 1;
    }
    return number >= end;
  });
}

/** As far as the phone knows the server has them, or somebody has put them away. */
function isSettling(kind: unknown): boolean {
  return kind === 'taken' || kind === 'done';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isRange(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isSafeInteger);
}
