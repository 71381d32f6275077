import type { Actor } from '@tatyktuu/domain/access';
import type { Day, DeviceId } from '@tatyktuu/domain/kernel';
import type { Credentials, Duplicates, Ledger, Phones, Registry, Sealing, SetUp } from './ports/index.ts';

/** Everything the API works on. Put together by the server for each request. */
export interface Context {
  readonly ledger: Ledger;
  readonly registry: Registry;
  readonly duplicates: Duplicates;
  readonly credentials: Credentials;
  readonly phones: Phones;
  readonly sealing: Sealing;
  readonly setUp: SetUp;
  /** Who is signed in or speaks through a phone, if anybody. */
  readonly actor: Exclude<Actor, { role: 'set-up' }> | null;
  /** The enrolled phone that speaks, if one does; nobody is the actor on one that was revoked. */
  readonly phone: SpeakingPhone | null;
  /** The day it is where the programme works. */
  readonly today: Day;
  /** The server's clock: Unix time in milliseconds. */
  readonly now: () => number;
}

export interface SpeakingPhone {
  readonly id: DeviceId;
  readonly standing: 'in-use' | 'revoked';
}
