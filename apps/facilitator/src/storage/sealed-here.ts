import { readEnvelopes } from '@tatyktuu/sync/keys';
import type { Envelope } from '@tatyktuu/sync/sealing';
import { originFiles } from './origin-files.ts';

/** What waits in this browser, sealed as it lies there, whatever has it open: for the service worker. */
export function sealedHere(): Promise<readonly Envelope[]> {
  return readEnvelopes(originFiles);
}
