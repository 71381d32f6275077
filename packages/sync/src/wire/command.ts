import * as z from 'zod';
import { accessCommands } from './access.ts';
import { aidCommands } from './aid.ts';
import { familyCommands } from './families.ts';
import { registryCommands } from './registry.ts';
import { reviewCommands } from './reviews.ts';
import { clockReading, id } from './values.ts';
import { workshopCommands } from './workshops.ts';

/** What is wanted, without who, where and when. */
export const commandBody = z.discriminatedUnion('kind', [
  ...accessCommands,
  ...familyCommands,
  ...registryCommands,
  ...workshopCommands,
  ...aidCommands,
  ...reviewCommands,
]);

/** A command as it comes over the wire: the shape only. Whether it may be done is for `decide`. */
export const command = z.strictObject({ id, device: id, recordedAt: clockReading, body: commandBody });

/** The most commands in one submission: an import of 10,000 rows in one piece stays below it. */
export const MOST_COMMANDS = 12_000;

export const submission = z.array(command).min(1).max(MOST_COMMANDS);
