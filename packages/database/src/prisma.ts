import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { PrismaClient } from '../generated/client.ts';

/**
 * Prisma on the connections of the pool. For the registry's ordinary reads and for the sign-in's tables
 * (`account`, `authSession`, `authCredential`, `authVerification`, `authRateLimit`); its rows go nowhere else.
 * End the pool yourself.
 */
export function openPrisma(pool: Pool): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}
