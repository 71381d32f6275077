import { may, type Permission } from '@tatyktuu/domain/access';
import { initTRPC, TRPCError } from '@trpc/server';
import type { Context } from './context.ts';
import { ForPhone } from './for-phone.ts';

/** What a procedure must say of itself: the permission it takes, or that it is open to everybody or to whoever is signed in. */
export interface Meta {
  readonly permission: Permission | 'signed-in' | 'everybody';
  /** Whether an enrolled phone may call it, too: a phone's secret opens what is done in the field and nothing else. */
  readonly byPhone?: true;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    /** No stack, no path, no message of a defect goes out: they may hold what identifies somebody. */
    errorFormatter: ({ shape, error }) => ({
      code: shape.code,
      message: error.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        ...(error.cause instanceof ForPhone && { reason: error.cause.reason }),
      },
    }),
  });

export const router = t.router;
export const callerOf = t.createCallerFactory;

/** Deny by default: a procedure without a declared permission is refused to everybody. */
const guarded = t.procedure.use(({ ctx, meta, next }) => {
  if (!meta) throw new TRPCError({ code: 'FORBIDDEN' });
  if (meta.permission === 'everybody') return next();
  if (ctx.phone?.standing === 'revoked') {
    throw new TRPCError({ code: 'FORBIDDEN', cause: new ForPhone('phone-revoked') });
  }
  if (!ctx.actor) throw new TRPCError({ code: 'UNAUTHORIZED' });
  if (ctx.phone && !meta.byPhone) throw new TRPCError({ code: 'FORBIDDEN' });
  if (meta.permission !== 'signed-in' && !may(ctx.actor.role, meta.permission)) {
    throw new TRPCError({ code: 'FORBIDDEN' });
  }
  return next();
});

/** A procedure for those who have the permission, or for whoever is signed in. */
export function allowed(permission: Permission | 'signed-in') {
  return guarded.meta({ permission }).use(({ ctx, next }) => {
    if (!ctx.actor) throw new TRPCError({ code: 'UNAUTHORIZED' });
    return next({ ctx: { ...ctx, actor: ctx.actor } });
  });
}

/** A procedure for those who have the permission, from a browser that they signed in with or from their enrolled phone. */
export function allowedByPhone(permission: Permission) {
  return guarded.meta({ permission, byPhone: true }).use(({ ctx, next }) => {
    if (!ctx.actor) throw new TRPCError({ code: 'UNAUTHORIZED' });
    return next({ ctx: { ...ctx, actor: ctx.actor } });
  });
}

/** A procedure for enrolled phones alone. */
export function onPhone(permission: Permission) {
  return allowedByPhone(permission).use(({ ctx, next }) => {
    if (!ctx.phone) throw new TRPCError({ code: 'UNAUTHORIZED' });
    return next({ ctx: { ...ctx, phone: ctx.phone } });
  });
}

/** A procedure for everybody, signed in or not. Use it only for what a stranger may know. */
export function everybody() {
  return guarded.meta({ permission: 'everybody' });
}
