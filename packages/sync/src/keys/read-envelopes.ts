import type { JournalFolder } from '../keeping/index.ts';
import { type Envelope, envelopeOf } from '../sealing/envelope.ts';

/** What the journals of outboxes are called; the phone's id follows. */
export const OUTBOX = 'outbox-';

/**
 * What waits on this phone, of every profile, also of those whose keys are gone. Needs no key and opens nothing, so
 * that a service worker can deliver it. An outbox that cannot be read, say because a later version wrote it, is left
 * out, and holds up no other.
 */
export async function readEnvelopes(
  journals: Pick<JournalFolder, 'names' | 'peek'>,
): Promise<readonly Envelope[]> {
  const names = (await journals.names()).filter((name) => name.startsWith(OUTBOX));
  const read = await Promise.allSettled(
    names.map(async (name) => envelopeOf(name.slice(OUTBOX.length), await journals.peek(name))),
  );
  return read.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
}
