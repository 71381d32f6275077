import type { Ledger } from '@tatyktuu/api/ports';
import type { Transport } from '@tatyktuu/sync/phone';
import type { ReceivedCommand } from '@tatyktuu/sync/wire';

/** Breaks a rule on purpose: to show that the simulation notices. */
export interface Tampering {
  /** Another ledger in place of the server's. */
  readonly ledger?: (ledger: Ledger) => Ledger;
  /** Something else in place of what came in from a phone. */
  readonly received?: (commands: readonly ReceivedCommand[]) => readonly ReceivedCommand[];
  /** Another way to the server in place of the phone's. */
  readonly transport?: (transport: Transport) => Transport;
}
