import { accountRoles } from '@tatyktuu/domain/access';
import * as z from 'zod';
import { id, line, words } from './values.ts';

export const accessCommands = [
  z.strictObject({ kind: z.literal('name-programme'), name: words }),
  z.strictObject({
    kind: z.literal('open-account'),
    accountId: id,
    role: z.enum(accountRoles),
    name: line,
    email: line,
  }),
  z.strictObject({ kind: z.literal('close-account'), accountId: id }),
  z.strictObject({ kind: z.literal('reopen-account'), accountId: id }),
  z.strictObject({ kind: z.literal('enrol-phone'), phoneId: id, accountId: id }),
  z.strictObject({ kind: z.literal('revoke-phone'), phoneId: id }),
] as const;
