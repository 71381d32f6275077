import type { Actor } from '@tatyktuu/domain/access';
import type { Day } from '@tatyktuu/domain/kernel';
import type { Credentials, Ledger, Registry, SetUp } from './ports/index.ts';

/** Everything the API works on. Put together by the server for each request. */
export interface Context {
  readonly ledger: Ledger;
  readonly registry: Registry;
  readonly credentials: Credentials;
  readonly setUp: SetUp;
  /** Who is signed in, if anybody. */
  readonly actor: Exclude<Actor, { role: 'set-up' }> | null;
  /** The day it is where the programme works. */
  readonly today: Day;
}
