/** A key that the platform holds; its bytes are not ours to see. */
export interface SecretKey {
  readonly type: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

interface Hkdf {
  readonly name: string;
  readonly hash: string;
  readonly salt: Bytes;
  readonly info: Bytes;
}

interface AesGcm {
  readonly name: string;
  readonly iv: Bytes;
  readonly additionalData: Bytes;
}

/** The part of the platform's `crypto` that the phone's half and the server's half use: hand in `globalThis.crypto`. */
export interface WebCrypto {
  getRandomValues<Into extends Bytes>(into: Into): Into;
  readonly subtle: {
    importKey(
      format: 'raw',
      key: Bytes,
      algorithm: string,
      extractable: boolean,
      usages: ('encrypt' | 'decrypt' | 'deriveBits' | 'deriveKey')[],
    ): Promise<SecretKey>;
    deriveBits(algorithm: Hkdf, key: SecretKey, bits: number): Promise<ArrayBuffer>;
    encrypt(algorithm: AesGcm, key: SecretKey, data: Bytes): Promise<ArrayBuffer>;
    decrypt(algorithm: AesGcm, key: SecretKey, data: Bytes): Promise<ArrayBuffer>;
  };
}

const IV_BYTES = 12;

/** A key of AES-256 in GCM, which cannot be taken out of the platform again. @param bytes 32 of them. */
export function importSecretKey(webCrypto: WebCrypto, bytes: Uint8Array): Promise<SecretKey> {
  return webCrypto.subtle.importKey('raw', owned(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export function randomBytes(webCrypto: WebCrypto, count: number): Uint8Array<ArrayBuffer> {
  return webCrypto.getRandomValues(new Uint8Array(count));
}

/** AES-256-GCM under a fresh random IV, which stands before the ciphertext. @param about What it belongs to; not kept. */
export async function encrypt(
  webCrypto: WebCrypto,
  key: SecretKey,
  plain: Uint8Array,
  about: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = randomBytes(webCrypto, IV_BYTES);
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8(about) };
  const sealed = await webCrypto.subtle.encrypt(algorithm, key, owned(plain));
  const bytes = new Uint8Array(IV_BYTES + sealed.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(sealed), IV_BYTES);
  return bytes;
}

/** What `encrypt` was given; null when anything of it is another: the key, a bit, what it belongs to. */
export async function decrypt(
  webCrypto: WebCrypto,
  key: SecretKey,
  sealed: Uint8Array,
  about: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const iv = owned(sealed.subarray(0, IV_BYTES));
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8(about) };
  try {
    return new Uint8Array(await webCrypto.subtle.decrypt(algorithm, key, owned(sealed.subarray(IV_BYTES))));
  } catch {
    return null;
  }
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return owned(new TextEncoder().encode(text));
}

/** The same bytes, in a buffer that the platform takes. */
export function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
