import type { Command } from '@tatyktuu/domain/door';
import type { AccountId, CommandId } from '@tatyktuu/domain/kernel';
import type { Office } from './office.ts';
import type { Phone } from './phone.ts';
import { administrator } from './village.ts';

/** A command as whoever wrote it knows it. */
export interface Written {
  readonly command: Command;
  readonly account: AccountId;
}

/** Everything that was written and is not lost, of each writer in the order of writing. */
export function allWritten(office: Office, phones: readonly Phone[]): Written[] {
  return [
    ...office.written.map((command) => ({ command, account: administrator })),
    ...phones.flatMap(({ app, disk }) => {
      const onDisk = disk.records.flatMap((one) => (one.kind === 'written' ? [one.note] : []));
      const notes = new Map<CommandId, Written>(
        [...onDisk, ...(app?.entries() ?? [])].map((note) => [note.id, note]),
      );
      return [...notes.values()];
    }),
  ];
}
