import { callerOf, router } from './procedure.ts';
import { accounts } from './routers/accounts.ts';
import { aid } from './routers/aid.ts';
import { door } from './routers/door.ts';
import { families } from './routers/families.ts';
import { field } from './routers/field.ts';
import { programme } from './routers/programme.ts';
import { setUp } from './routers/set-up.ts';
import { workshops } from './routers/workshops.ts';

export const appRouter = router({ accounts, aid, door, families, field, programme, setUp, workshops });
export const createCaller = callerOf(appRouter);
export type AppRouter = typeof appRouter;

export type { Context } from './context.ts';
export { submit } from './door/submit.ts';
export type { Meta } from './procedure.ts';
export { bundleOf } from './routers/field.ts';
