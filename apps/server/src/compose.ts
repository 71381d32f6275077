import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLedger, openPhones, openPool, openPrisma, openRegistry } from '@tatyktuu/database';
import type { Day } from '@tatyktuu/domain/kernel';
import { openApp } from './app.ts';
import { credentialsOf, openAuth } from './auth.ts';
import { openDuplicatesWithSearch } from './duplicates.ts';
import { forgetRefusedDaily } from './forget-refused.ts';
import { openSealing } from './sealing.ts';
import { openSetUp } from './set-up.ts';

export interface Settings {
  readonly databaseUrl: string;
  /** Signs the session cookies, and opens what phones seal; the same on every server of one database. */
  readonly secret: string;
  /** Whether browsers reach us through TLS, by a proxy in front: then cookies travel in nothing else. */
  readonly behindTls: boolean;
  /** The IANA time zone of the place where the programme works. */
  readonly timeZone: string;
}

const root = join(import.meta.dirname, '../../..');

/** Wires everything together on a database that is migrated: the only place that knows every part. */
export function compose(settings: Settings) {
  const pool = openPool(settings.databaseUrl);
  const prisma = openPrisma(pool);
  const ledger = openLedger(pool);
  const registry = openRegistry(pool, prisma);
  const auth = openAuth(prisma, settings.secret, settings.behindTls);
  const credentials = credentialsOf(auth, prisma);
  const duplicates = openDuplicatesWithSearch({ pool, databaseUrl: settings.databaseUrl, now: Date.now });
  const today = () => dayIn(settings.timeZone);
  const setUp = openSetUp({ ledger, registry, credentials, today });
  const stopForgetting = forgetRefusedDaily({ ledger, registry, now: Date.now });
  const app = openApp({
    ledger,
    registry,
    duplicates,
    credentials,
    phones: openPhones(pool),
    sealing: openSealing(settings.secret),
    setUp,
    auth,
    today,
    now: Date.now,
    databaseAnswers: () =>
      pool.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    version: versionOfProgram(),
    behindTls: settings.behindTls,
    clients: { admin: join(root, 'apps/admin/dist'), facilitator: join(root, 'apps/facilitator/dist') },
  });
  return {
    app,
    ledger,
    pool,
    setUp,
    close: async () => {
      await stopForgetting();
      await duplicates.close();
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

function dayIn(timeZone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
}

function versionOfProgram(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
