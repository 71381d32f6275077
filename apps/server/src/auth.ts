import { randomBytes, randomUUID } from 'node:crypto';
import type { Credentials } from '@tatyktuu/api/ports';
import type { openPrisma } from '@tatyktuu/database';
import { type Actor, accountRoles } from '@tatyktuu/domain/access';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { CLIENT_ADDRESS } from './client-address.ts';

type PrismaClient = ReturnType<typeof openPrisma>;

/** How long a sign-in lasts without being used, in seconds: a working week and a weekend. */
const SESSION_SECONDS = 9 * 24 * 3600;

/** Sign-in by e-mail and password. Accounts are opened through the one door, never here. */
export function openAuth(prisma: PrismaClient, secret: string, behindTls: boolean) {
  return betterAuth({
    basePath: '/api/auth',
    secret,
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    user: {
      modelName: 'account',
      additionalFields: {
        role: { type: [...accountRoles], input: false },
        open: { type: 'boolean', input: false },
      },
    },
    session: { modelName: 'authSession', expiresIn: SESSION_SECONDS, updateAge: 24 * 3600 },
    account: { modelName: 'authCredential' },
    verification: { modelName: 'authVerification' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    trustedOrigins: (request) => (request ? ownOrigins(request) : []),
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'authRateLimit',
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    advanced: {
      useSecureCookies: behindTls,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      cookiePrefix: 'notebook',
      database: { generateId: () => randomUUID() },
    },
    databaseHooks: {
      session: {
        create: {
          /** Nobody gets a session whose account is closed. */
          before: async ({ userId }) => {
            const account = await prisma.account.findUnique({
              where: { id: userId },
              select: { open: true },
            });
            return account?.open === true ? undefined : false;
          },
        },
      },
    },
    // Its own words alone: what comes with them may hold what somebody typed.
    logger: { level: 'error', log: (level, message) => console.error(`sign-in ${level}: ${message}`) },
    telemetry: { enabled: false },
  });
}

/** The address this request came to, whatever ends TLS before us: a page of another site has another host. */
function ownOrigins(request: Request): string[] {
  const host = request.headers.get('host');
  return host ? [`http://${host}`, `https://${host}`] : [];
}

export type Auth = ReturnType<typeof openAuth>;

/** Who is signed in by a cookie in these headers; nobody whose account is closed. */
export async function signedIn(
  auth: Auth,
  headers: Headers,
): Promise<Exclude<Actor, { role: 'set-up' }> | null> {
  const found = await auth.api.getSession({ headers });
  return found?.user.open ? { id: found.user.id, role: found.user.role } : null;
}

/** Passwords and sessions by better-auth's own hashing and tables. */
export function credentialsOf(auth: Auth, prisma: PrismaClient): Credentials {
  const setPassword = async (account: string, password: string) => {
    const { internalAdapter, password: hashing } = await auth.$context;
    const hash = await hashing.hash(password);
    const existing = await internalAdapter.findAccounts(account);
    if (existing.some(({ providerId }) => providerId === 'credential')) {
      await internalAdapter.updatePassword(account, hash);
    } else {
      await internalAdapter.linkAccount({
        userId: account,
        providerId: 'credential',
        accountId: account,
        password: hash,
      });
    }
    await internalAdapter.deleteUserSessions(account);
  };
  return {
    exist: async () => (await prisma.authCredential.findFirst({ select: { id: true } })) !== null,
    setPassword,
    changePassword: async (account, current, next) => {
      const { internalAdapter, password: hashing } = await auth.$context;
      const accounts = await internalAdapter.findAccounts(account);
      const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password;
      if (!hash || !(await hashing.verify({ hash, password: current }))) return false;
      await setPassword(account, next);
      return true;
    },
    issuePassword: async (account) => {
      const password = freshPassword();
      await setPassword(account, password);
      return { password };
    },
  };
}

/** About 77 bits in letters and digits that nobody mistakes for one another, in groups to read aloud. */
function freshPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const picked = Array.from({ length: 16 }, () => letters[pick(letters.length)]).join('');
  return picked.replace(/(.{4})(?=.)/g, '$1-');
}

function pick(below: number): number {
  const limit = 256 - (256 % below);
  for (;;) {
    const byte = randomBytes(1)[0] ?? limit;
    if (byte < limit) return byte % below;
  }
}
