export { ENVELOPE_FORMAT, type Envelope, type SealedSegment } from './envelope.ts';
