import { callerOf, router } from './procedure.ts';
import { accounts } from './routers/accounts.ts';
import { aid } from './routers/aid.ts';
import { door } from './routers/door.ts';
import { duplicates } from './routers/duplicates.ts';
import { families } from './routers/families.ts';
import { field } from './routers/field.ts';
import { imports } from './routers/imports.ts';
import { phones } from './routers/phones.ts';
import { programme } from './routers/programme.ts';
import { registry } from './routers/registry.ts';
import { retention } from './routers/retention.ts';
import { reviews } from './routers/reviews.ts';
import { setUp } from './routers/set-up.ts';
import { workshops } from './routers/workshops.ts';

export const appRouter = router({
  accounts,
  aid,
  door,
  duplicates,
  families,
  field,
  imports,
  phones,
  programme,
  registry,
  retention,
  reviews,
  setUp,
  workshops,
});
export const createCaller = callerOf(appRouter);
export type AppRouter = typeof appRouter;

export { fieldAnswerOf, type ServerNow } from './bundles/field-answer.ts';
export { wholeOf } from './bundles/whole.ts';
export type { Context } from './context.ts';
export { type Delivered, type DeliveryParts, deliver } from './door/deliver.ts';
export { type PhoneWork, takePhoneWork } from './door/phone-work.ts';
export { type Sent, type Submission, submit } from './door/submit.ts';
export { giveUp, submitWhole, type WholeOutcome } from './door/submit-whole.ts';
export type { Meta } from './procedure.ts';
export { type ServerProof, serverProofOf } from './proof/server-proof.ts';
