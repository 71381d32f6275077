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
    ...phones.flatMap(({ app, profile, profiles }) =>
      profiles.flatMap(({ account, phoneId, disk }) => {
        const onDisk = disk.records.flatMap((one) => (one.kind === 'written' ? [one.command] : []));
        const shown = profile.phoneId === phoneId ? (app?.entries() ?? []) : [];
        const commands = new Map<CommandId, Command>(
          [...onDisk, ...shown.map(({ command }) => command)].map((command) => [command.id, command]),
        );
        return Array.from(commands.values(), (command) => ({ command, account }));
      }),
    ),
  ];
}
