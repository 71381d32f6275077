import type { AccountId, CommandId, DeviceId } from '@tatyktuu/domain/kernel';
import type { Envelope } from '@tatyktuu/sync/sealing';
import { Cache } from './cache.ts';
import type { Chance } from './chance.ts';
import { Disk } from './disk.ts';
import { plainEnvelope } from './plain-envelope.ts';
import type { Timeline } from './timeline.ts';

/**
 * `forgotten`: nobody can open it any more, what waits is delivered sealed. `revoked`: it is to be wiped, once what waits
 * is delivered. `gone`: delivered and wiped. `lost`: at the bottom of a river.
 */
export type ProfileState = 'in-use' | 'forgotten' | 'revoked' | 'gone' | 'lost';

/** What one of a phone's owners has on it. */
export class Profile {
  readonly account: AccountId;
  /** The phone as this owner enrolled it. */
  readonly phoneId: DeviceId;
  readonly disk: Disk;
  readonly cache: Cache;
  /** What the app said is kept. */
  readonly acknowledged: CommandId[] = [];
  /** What she has read the end of. */
  readonly dismissed = new Set<CommandId>();
  state: ProfileState = 'in-use';
  readonly #grant: string;

  constructor(
    { account, phoneId, grant }: { account: AccountId; phoneId: DeviceId; grant: string },
    { timeline, chance, onWrite }: { timeline: Timeline; chance: Chance; onWrite: () => void },
  ) {
    this.account = account;
    this.phoneId = phoneId;
    this.#grant = grant;
    this.disk = new Disk(timeline, chance, onWrite);
    this.cache = new Cache(timeline, chance, onWrite);
  }

  /** What waits, as it lies there: nobody needs to open anything for it. */
  get envelope(): Envelope {
    return plainEnvelope(this.phoneId, this.#grant, this.disk.records);
  }

  /** Nothing of it stays on the phone. */
  wipe(): void {
    this.state = 'gone';
    this.disk.erase();
    this.cache.lose();
  }
}
