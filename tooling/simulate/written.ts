import type { Command } from '@tatyktuu/domain/door';
import type { AccountId } from '@tatyktuu/domain/kernel';
import type { Office } from './office.ts';
import type { OldPhone } from './old-phone.ts';
import type { Phone } from './phone.ts';
import { administrator } from './village.ts';

/** A command as whoever wrote it knows it. */
export interface Written {
  readonly command: Command;
  readonly account: AccountId;
  /** Which of its phone's it is; null for what the office and phones of the first protocol write. */
  readonly number: number | null;
  /** It may have gone down with its phone. */
  readonly isLost: boolean;
}

/** Everything that was written and kept somewhere, of each writer in the order of writing. */
export function allWritten({
  office,
  phones,
  oldPhone,
}: {
  readonly office: Office;
  readonly phones: readonly Phone[];
  readonly oldPhone: OldPhone;
}): Written[] {
  const unnumbered = { number: null, isLost: false };
  return [
    ...office.written.map((command) => ({ command, account: administrator, ...unnumbered })),
    ...oldPhone.written.map((command) => ({ command, account: oldPhone.account, ...unnumbered })),
    ...phones.flatMap(({ profiles }) =>
      profiles.flatMap(({ account, disk, state }) =>
        disk.ever.map(({ command, number }) => ({ command, account, number, isLost: state === 'lost' })),
      ),
    ),
  ];
}
