export { type Envelope, envelopeOf, type SealedSegment } from './envelope.ts';
export { envelope } from './envelope-schema.ts';
export { type SealingKeys, sealingKeyPair, sealTo } from './hpke.ts';
export { type EnvelopeFaults, type OpenedEnvelope, openEnvelope, waitingIn } from './open-envelope.ts';
export type { WebCrypto } from './web-crypto.ts';
