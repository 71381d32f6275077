import type { CommandBody } from '@tatyktuu/domain/door';
import type { FieldCopy } from '@tatyktuu/sync/phone';
import type { Chance } from './chance.ts';

/** What a facilitator may write on what her phone shows, some of it wrong. */
export type Act = (held: FieldCopy, chance: Chance) => readonly CommandBody[];
