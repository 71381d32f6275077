import { fromBase64url, toBase64url } from '../sealing/base64url.ts';
import {
  decrypt,
  encrypt,
  importSecretKey,
  owned,
  randomBytes,
  type SecretKey,
  utf8,
  type WebCrypto,
} from '../sealing/web-crypto.ts';
import type { Platform } from './platform.ts';
import { bytesOf, type PhoneRecord, type ProfileLock, type ProfileRecord } from './record.ts';

/** Whose lock it is: a lock that is moved to another profile opens nothing. */
type Whose = Pick<ProfileRecord, 'phoneId' | 'accountId'>;

/** The key that a PIN gives on this phone: HKDF over Argon2id of the PIN, with the phone's own secret. */
export async function pinKeyOf(
  { webCrypto, stretch }: Platform,
  { deviceSecret, pinSalt, cost }: PhoneRecord,
  pin: string,
): Promise<SecretKey> {
  const stretched = await stretch(pin, bytesOf(pinSalt), cost);
  const source = await webCrypto.subtle.importKey('raw', owned(stretched), 'HKDF', false, ['deriveBits']);
  const algorithm = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: bytesOf(deviceSecret),
    info: utf8('tatyktuu/pin/1'),
  };
  return importSecretKey(
    webCrypto,
    new Uint8Array(await webCrypto.subtle.deriveBits(algorithm, source, 256)),
  );
}

/** A fresh data key, with the grant under it. */
export async function newLock(
  webCrypto: WebCrypto,
  pinKey: SecretKey,
  whose: Whose,
  grant: Uint8Array,
): Promise<ProfileLock> {
  return sealLock(webCrypto, pinKey, whose, randomBytes(webCrypto, 32), grant);
}

/** What a PIN opens: the data key and the grant; null when it is another's PIN, or nobody's. */
export async function openLock(
  webCrypto: WebCrypto,
  pinKey: SecretKey,
  profile: ProfileRecord,
): Promise<{ dataKey: SecretKey; grant: Uint8Array } | null> {
  const bytes = profile.lock && (await dataKeyBytes(webCrypto, pinKey, profile, profile.lock));
  if (!profile.lock || !bytes) return null;
  const dataKey = await importSecretKey(webCrypto, bytes);
  bytes.fill(0);
  const grant = await decrypt(webCrypto, dataKey, bytesOf(profile.lock.grant), aboutGrant(profile));
  return grant && { dataKey, grant };
}

/** The same lock for another PIN; null when the first key does not open it. */
export async function relock(
  webCrypto: WebCrypto,
  from: SecretKey,
  to: SecretKey,
  profile: ProfileRecord,
): Promise<ProfileLock | null> {
  const bytes = profile.lock && (await dataKeyBytes(webCrypto, from, profile, profile.lock));
  if (!profile.lock || !bytes) return null;
  const dataKey = toBase64url(await encrypt(webCrypto, to, bytes, aboutLock(profile)));
  bytes.fill(0);
  return { dataKey, grant: profile.lock.grant };
}

async function sealLock(
  webCrypto: WebCrypto,
  pinKey: SecretKey,
  whose: Whose,
  bytes: Uint8Array,
  grant: Uint8Array,
): Promise<ProfileLock> {
  const dataKey = await importSecretKey(webCrypto, bytes);
  const lock = {
    dataKey: toBase64url(await encrypt(webCrypto, pinKey, bytes, aboutLock(whose))),
    grant: toBase64url(await encrypt(webCrypto, dataKey, grant, aboutGrant(whose))),
  };
  bytes.fill(0);
  return lock;
}

async function dataKeyBytes(
  webCrypto: WebCrypto,
  pinKey: SecretKey,
  whose: Whose,
  lock: ProfileLock,
): Promise<Uint8Array | null> {
  const sealed = fromBase64url(lock.dataKey);
  return sealed && decrypt(webCrypto, pinKey, sealed, aboutLock(whose));
}

const aboutLock = ({ phoneId, accountId }: Whose) => `lock/1:${phoneId}:${accountId}`;
const aboutGrant = ({ phoneId, accountId }: Whose) => `grant/1:${phoneId}:${accountId}`;
