import { owned, utf8 } from './web-crypto.ts';

/** What separates these sealings from any other use of the server's key. */
const PURPOSE = utf8('tatyktuu/outbox/1');

export interface Sealed {
  /** The encapsulated key, 32 bytes. */
  readonly enc: Uint8Array;
  readonly sealed: Uint8Array;
}

/** HPKE's base mode (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Loaded only when somebody seals. */
async function openSuite() {
  const { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } = await import('@hpke/core');
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

/** What was sealed to this key about this; null when it was not. */
export async function unseal(
  privateKey: SealingKey,
  { enc, sealed }: Sealed,
  about: string,
): Promise<Uint8Array | null> {
  const suite = await openSuite();
  try {
    const recipientKey = await suite.kem.deriveKeyPair(bufferOf(privateKey));
    const params = { recipientKey, enc: bufferOf(enc), info: bufferOf(PURPOSE) };
    return new Uint8Array(await suite.open(params, bufferOf(sealed), bufferOf(utf8(about))));
  } catch {
    return null;
  }
}

/** What the server's key pair comes from: 32 secret bytes. */
export type SealingKey = Uint8Array;

/** The public half that belongs to it, 32 bytes: what phones are given. */
export async function publicKeyOf(privateKey: SealingKey): Promise<Uint8Array> {
  const { kem } = await openSuite();
  const { publicKey } = await kem.deriveKeyPair(bufferOf(privateKey));
  return new Uint8Array(await kem.serializePublicKey(publicKey));
}

/** The bytes alone, whatever larger buffer they lie in. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return owned(bytes).slice().buffer;
}
