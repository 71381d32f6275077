import { toBase64url } from './base64url.ts';
import { owned, utf8 } from './web-crypto.ts';

/** What separates these sealings from any other use of the server's key. */
const PURPOSE = utf8('tatyktuu/outbox/1');

export interface Sealed {
  /** The encapsulated key, 32 bytes. */
  readonly enc: Uint8Array;
  readonly sealed: Uint8Array;
}

const loadHpke = () => import('@hpke/core');

/** Loads what sealing takes, while there is time: whoever seals first waits less. */
export function prepareSealing(): void {
  loadHpke().catch(() => undefined);
}

/** HPKE's base mode (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Loaded only when somebody seals. */
async function openSuite() {
  const { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } = await loadHpke();
  return new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
}

/** Seals a few bytes so that only the holder of the private key reads them. @param about What they belong to. */
export async function sealTo(publicKey: Uint8Array, plain: Uint8Array, about: string): Promise<Sealed> {
  const suite = await openSuite();
  const recipientPublicKey = await suite.kem.deserializePublicKey(bufferOf(publicKey));
  const { ct, enc } = await suite.seal(
    { recipientPublicKey, info: bufferOf(PURPOSE) },
    bufferOf(plain),
    bufferOf(utf8(about)),
  );
  return { enc: new Uint8Array(enc), sealed: new Uint8Array(ct) };
}

/** The server's key pair. */
export interface SealingKeys {
  /** What phones are given: 32 bytes as base64url. */
  readonly publicKey: string;
  /** Both halves, as HPKE wants them. */
  readonly pair: KeyPair;
}

type Suite = Awaited<ReturnType<typeof openSuite>>;
type KeyPair = Awaited<ReturnType<Suite['kem']['deriveKeyPair']>>;

/** The same pair for the same seed (RFC 9180, DeriveKeyPair). @param seed 32 secret bytes. */
export async function sealingKeyPair(seed: Uint8Array): Promise<SealingKeys> {
  const { kem } = await openSuite();
  const pair = await kem.deriveKeyPair(bufferOf(seed));
  return { publicKey: toBase64url(new Uint8Array(await kem.serializePublicKey(pair.publicKey))), pair };
}

/** What was sealed to these keys about this; null when it was not. */
export async function unseal(
  { pair }: SealingKeys,
  { enc, sealed }: Sealed,
  about: string,
): Promise<Uint8Array | null> {
  const suite = await openSuite();
  try {
    const params = { recipientKey: pair, enc: bufferOf(enc), info: bufferOf(PURPOSE) };
    return new Uint8Array(await suite.open(params, bufferOf(sealed), bufferOf(utf8(about))));
  } catch {
    return null;
  }
}

/** The bytes alone, whatever larger buffer they lie in. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return owned(bytes).slice().buffer;
}
