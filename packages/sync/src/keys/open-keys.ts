import type { DeviceId } from '@tatyktuu/domain/kernel';
import { KeepingFailure } from '../keeping/index.ts';
import { toBase64url } from '../sealing/base64url.ts';
import { envelopeOf } from '../sealing/envelope.ts';
import { prepareSealing } from '../sealing/hpke.ts';
import type { SecretKey } from '../sealing/web-crypto.ts';
import type { Enrolment, EnrolOutcome, Keys, UnlockOutcome } from './keys.ts';
import { moveOn, renewed, withoutLocks } from './lease.ts';
import { newLock, openLock, pinKeyOf, relock } from './lock.ts';
import { countAttempt, isFitPin, MOST_WRONG, waitOf } from './pin.ts';
import type { Platform } from './platform.ts';
import { OUTBOX, readEnvelopes } from './read-envelopes.ts';
import { bytesOf, newRecord, openRecord, type PhoneRecord, type ProfileRecord } from './record.ts';
import { openSealedBundles } from './sealed-bundles.ts';
import { openSealedOutbox } from './sealed-outbox.ts';
import type { PinChange, Unlocked } from './unlocked.ts';

const RECORD = 'phone';
const pagesOf = (phoneId: DeviceId): string => `pages-${phoneId}`;

/** What a right PIN gives. */
interface Opened {
  readonly profile: ProfileRecord;
  readonly pinKey: SecretKey;
  readonly dataKey: SecretKey;
  readonly grant: Uint8Array;
}

/**
 * Opens what this phone keeps about its profiles. Everything stays locked.
 *
 * @throws {KeepingFailure} `newer`, `damaged`, `busy`, `unavailable`; nothing is changed then.
 */
export async function openKeys(platform: Platform): Promise<Keys> {
  const { webCrypto, journals, caches, now } = platform;
  const file = await openRecord(await journals.open(RECORD));
  let current = file.last ?? newRecord(webCrypto, platform.cost, now());
  const unlocked = new Set<Unlocked>();
  if (current.profiles.some(({ lock }) => lock)) prepareSealing();
  let turn: Promise<unknown> = Promise.resolve();

  /** The record is on the disk before anything rests on it. One after the other: `inTurn`. */
  async function save(next: typeof current): Promise<void> {
    await file.save(next);
    current = next;
  }

  function inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  /** Tries the PIN on every profile; it costs an attempt unless somebody's lock opens. */
  async function open(pinKey: SecretKey): Promise<Opened | null> {
    for (const profile of current.profiles) {
      const opened = await openLock(webCrypto, pinKey, profile);
      if (opened) return { profile, pinKey, ...opened };
    }
    return null;
  }

  async function unlock(pin: string): Promise<UnlockOutcome> {
    const time = now();
    const moved = moveOn(current, time);
    const refusal = refusalOf(moved, time);
    await save(refusal ? moved : countAttempt(moved, time));
    if (refusal) return refusal;
    const pinKey = await pinKeyOf(platform, current, pin).catch(async (error: unknown) => {
      // A phone with too little memory just now has tried nothing: that is no wrong PIN.
      await save({ ...current, attempts: moved.attempts, triedAt: moved.triedAt });
      throw error;
    });
    const opened = await open(pinKey);
    if (!opened) return { kind: 'wrong', left: await afterWrong() };
    await save({ ...current, attempts: 0 });
    return { kind: 'unlocked', unlocked: await start(opened) };
  }

  /** Why no PIN is tried as things are. */
  function refusalOf(moved: PhoneRecord, time: number): UnlockOutcome | null {
    if (moved.aheadSince !== null) return { kind: 'clock-ahead', shows: new Date(time).toISOString() };
    if (!moved.profiles.some(({ lock }) => lock)) {
      const isOver = moved.profiles.some(({ leaseUntil }) => leaseUntil <= moved.lastSeen);
      return { kind: isOver ? 'lease-over' : 'none' };
    }
    const ms = waitOf(moved, time);
    return ms > 0 ? { kind: 'wait', ms } : null;
  }

  /** How many wrong PINs are left; with none left, nothing can be opened any more. */
  async function afterWrong(): Promise<number> {
    const left = MOST_WRONG - current.attempts;
    if (left <= 0) await save({ ...withoutLocks(current), attempts: 0 });
    return Math.max(0, left);
  }

  /** Why a PIN cannot be given to somebody, or its key. A PIN that is another's counts as a wrong one. */
  async function claim(
    pin: string,
    phoneId: DeviceId,
  ): Promise<Exclude<PinChange, { kind: 'changed' }> | SecretKey> {
    const ms = waitOf(current, now());
    if (ms > 0) return { kind: 'wait', ms };
    if (!isFitPin(pin)) return { kind: 'pin-unfit' };
    const key = await pinKeyOf(platform, current, pin);
    const owner = await open(key);
    if (!owner || owner.profile.phoneId === phoneId) return key;
    await save(countAttempt(current, now()));
    await afterWrong();
    return { kind: 'pin-in-use' };
  }

  async function enrol(enrolment: Enrolment): Promise<EnrolOutcome> {
    const { phoneId, accountId, serverKey } = enrolment;
    const time = now();
    const moved = moveOn(current, time);
    if (moved.profiles.some(({ lock }) => lock)) current = moved;
    // Nothing opens by the old secrets any more: new ones, and the cost that is right today.
    else current = { ...newRecord(webCrypto, platform.cost, time), profiles: moved.profiles };
    const claimed = await claim(enrolment.pin, phoneId);
    if ('kind' in claimed) return claimed;
    const grant = bytesOf(enrolment.grant);
    const lock = await newLock(webCrypto, claimed, { phoneId, accountId }, grant);
    const profile: ProfileRecord = { phoneId, accountId, serverKey, leaseUntil: time, lock };
    const others = current.profiles.filter((other) => other.phoneId !== phoneId);
    await save(renewed({ ...current, profiles: [...others, profile] }, phoneId, enrolment, time));
    const opened = await open(claimed);
    if (!opened) throw new KeepingFailure('damaged');
    return { kind: 'unlocked', unlocked: await start(opened) };
  }

  async function start({ profile, pinKey, dataKey, grant }: Opened): Promise<Unlocked> {
    const { phoneId, accountId, serverKey } = profile;
    const journal = await journals.open(OUTBOX + phoneId);
    const parts = { webCrypto, file: journal, phone: phoneId, dataKey, grant, serverKey: bytesOf(serverKey) };
    const outbox = await openSealedOutbox(parts).catch(async (error: unknown) => {
      await journal.close();
      throw error;
    });
    const cache = await caches.open(pagesOf(phoneId)).catch(async (error: unknown) => {
      await outbox.close();
      throw error;
    });
    let key = pinKey;
    const self: Unlocked = {
      phoneId,
      accountId,
      grant: toBase64url(grant),
      outbox,
      bundles: openSealedBundles(webCrypto, cache, phoneId, dataKey),
      faults: outbox.faults,
      renewLease: (until, serverNow) =>
        inTurn(() => save(renewed(current, phoneId, { leaseUntil: until, serverNow }, now()))),
      sealTo: (key) =>
        inTurn(async () => {
          const own = (each: ProfileRecord) => each.phoneId === phoneId;
          if (current.profiles.some((each) => own(each) && each.serverKey === key)) return;
          await outbox.sealTo(bytesOf(key));
          const profiles = current.profiles.map((each) => (own(each) ? { ...each, serverKey: key } : each));
          await save({ ...current, profiles });
        }),
      changePin: (pin) =>
        inTurn(async () => {
          const claimed = await claim(pin, phoneId);
          if ('kind' in claimed) return claimed;
          const profiles = await Promise.all(
            current.profiles.map(async (each) =>
              each.phoneId === phoneId
                ? { ...each, lock: await relock(webCrypto, key, claimed, each) }
                : each,
            ),
          );
          await save({ ...current, profiles });
          key = claimed;
          return { kind: 'changed' };
        }),
      lock: async () => {
        await outbox.close();
        await cache.close();
        unlocked.delete(self);
      },
    };
    unlocked.add(self);
    return self;
  }

  function isOpen(phoneId: DeviceId): boolean {
    return [...unlocked].some((each) => each.phoneId === phoneId);
  }

  return {
    profiles: () =>
      current.profiles.map(({ phoneId, accountId, leaseUntil, lock }) => {
        const ended = leaseUntil <= current.lastSeen ? 'lease-over' : 'erased';
        return { phoneId, accountId, state: lock ? 'lockable' : ended };
      }),
    wait: () => waitOf(current, now()),
    unlock: (pin) => inTurn(() => unlock(pin)),
    enrol: (enrolment) => inTurn(() => enrol(enrolment)),
    envelopes: () => readEnvelopes(journals),
    erase: (phoneId) =>
      inTurn(async () => {
        if (isOpen(phoneId)) return;
        await save({
          ...current,
          profiles: current.profiles.map((each) =>
            each.phoneId === phoneId ? { ...each, lock: null } : each,
          ),
        });
        await caches.remove(pagesOf(phoneId));
      }),
    forget: (phoneId, delivered) =>
      inTurn(async () => {
        const waiting = envelopeOf(phoneId, await journals.peek(OUTBOX + phoneId));
        if (isOpen(phoneId) || JSON.stringify(waiting) !== JSON.stringify(delivered)) return false;
        const profiles = current.profiles.filter((profile) => profile.phoneId !== phoneId);
        await save({ ...current, profiles });
        await journals.remove(OUTBOX + phoneId);
        await caches.remove(pagesOf(phoneId));
        return true;
      }),
    close: async () => {
      for (const each of unlocked) await each.lock();
      await turn;
      await file.close();
    },
  };
}
