import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { SignIn } from '@tatyktuu/api/ports';
import { restoreBackup } from '@tatyktuu/database/backup';
import { startEmbeddedPostgres } from '@tatyktuu/database/embedded';
import { migrate } from '@tatyktuu/database/migrate';
import { backUpDaily } from './backups.ts';
import { compose } from './compose.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { rehearse } from './rehearse.ts';
import { secretIn } from './secret.ts';
import { listenFailure, type StartupFailure, startupMessage } from './startup-messages.ts';

/** What runs, and how each ends. */
const running: {
  server?: () => Promise<void>;
  program?: () => Promise<void>;
  database?: () => Promise<void>;
} = {};
let ending: Promise<void> | undefined;

/** How long a request may still take when the program is told to stop, in milliseconds. */
const PATIENCE = 3000;

/** Answers the requests that came in, then lets the connections go, then stops the database. */
function end(): Promise<void> {
  ending ??= (async () => {
    await running.server?.();
    await running.program?.();
    await running.database?.();
  })();
  return ending;
}

async function stopWith(failure: StartupFailure): Promise<never> {
  console.error(startupMessage(failure));
  await end();
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => end().then(() => process.exit(0)));
}

const read = readEnvironment(process.env);
if (!read.ok) await stopWith(read.error);
else {
  await run(read.value).catch(async (defect) => {
    await end();
    throw defect;
  });
}

/** Takes the port first: requests that come while the database starts wait for it. */
async function run(environment: Environment): Promise<void> {
  const toRehearse = argument('--rehearse-restore');
  if (toRehearse) {
    const rehearsed = await rehearse(toRehearse, argument('--look-for'));
    return rehearsed.ok ? undefined : stopWith(rehearsed.error);
  }
  const ready = Promise.withResolvers<ReturnType<typeof compose>>();
  ready.promise.catch(() => undefined);
  const address = await listen(
    async (request, env) => (await ready.promise).app.fetch(request, env),
    environment,
  );
  const { databaseUrl, dataDir } = environment.databaseUrl
    ? { databaseUrl: environment.databaseUrl, dataDir: environment.dataDir }
    : await startOwnDatabase(environment);
  const migrated = await migrate({ url: databaseUrl });
  if (!migrated.ok) return stopWith(migrated.error);

  const program = compose({
    databaseUrl,
    secret: environment.secret ?? (await secretIn(dataDir)),
    behindTls: environment.behindTls,
    timeZone: environment.timeZone,
  });
  running.program = program.close;
  await lookAfter(program);
  if (environment.backupDir !== undefined) {
    const { backupDir: folder, keepBackupsDays: keepDays } = environment;
    const stop = await backUpDaily(program.pool, { folder, keepDays, now: Date.now, log: console.log });
    running.program = () => {
      stop();
      return program.close();
    };
  }
  ready.resolve(program);
  await introduce(program, address);
}

/** What follows `name` on the command line. */
function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** What may be asked for at a start: to restore a backup, to check the journal, and to fold the tables from it again. */
async function lookAfter({ ledger, pool }: ReturnType<typeof compose>): Promise<void> {
  const backup = argument('--restore');
  if (backup !== undefined) {
    const restored = await restoreBackup(pool, backup);
    if (!restored.ok) return stopWith({ code: restored.reason, file: backup });
    console.log(`The backup of ${restored.at} was restored: ${restored.facts} facts.`);
  }
  if (process.argv.includes('--verify')) {
    const found = await ledger.verify();
    console.log(
      found.intact
        ? `The journal is whole: ${found.facts} facts.`
        : `The journal is broken at fact ${found.position} (${found.factId}): ${found.fault}.`,
    );
  }
  if (process.argv.includes('--rebuild')) {
    await ledger.rebuild();
    console.log('All tables were folded from the journal again.');
  }
}

async function startOwnDatabase({ dataDir, dataDirNamed }: Environment) {
  const started = await startEmbeddedPostgres({
    dataDir,
    mayPlaceElsewhere: !dataDirNamed,
    log: (line) => console.log(line),
  });
  if (!started.ok) return stopWith(started.error);
  running.database = started.value.stop;
  return { databaseUrl: started.value.url, dataDir: started.value.dataDir };
}

/** Listens, and gives the address to open in a browser. */
async function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { host, port }: Environment,
): Promise<string> {
  const server = serve({ fetch, hostname: host, port });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  }).catch(async (error: Error) => {
    const failure = listenFailure(error, host, port);
    if (failure) await stopWith(failure);
    throw error;
  });
  running.server = () => stopListening(server);
  const bound = (server.address() as AddressInfo).port;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${bound}`;
}

/** Lets requests finish for as long as `PATIENCE`; connections that browsers merely keep are closed at once. */
function stopListening(server: ReturnType<typeof serve>): Promise<void> {
  return new Promise((resolve) => {
    if (!('closeIdleConnections' in server)) return void server.close(() => resolve());
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => server.closeAllConnections(), PATIENCE);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
  });
}

/** Says where to go: to the programme, or to its set-up while nobody can sign in. */
async function introduce({ setUp }: ReturnType<typeof compose>, address: string): Promise<void> {
  if (process.argv.includes('--example')) {
    const signIns = (await setUp.isOpen()) ? await setUp.openExample() : null;
    if (signIns) printSignIns(signIns);
    else console.log('The example was not opened: this database holds a programme already.');
  }
  if (await setUp.isOpen()) {
    console.log(
      'Nobody can sign in yet. Set the programme up here (the link works until then, and only now):',
    );
    console.log(`  ${address}/admin/set-up#${setUp.token}`);
  }
  console.log(`Open ${address} on a phone, ${address}/admin/ in the office. Ctrl-C stops.`);
}

function printSignIns(signIns: readonly SignIn[]): void {
  console.log('The example programme is open. Its sign-ins, shown only now:');
  for (const { role, email, password } of signIns) {
    console.log(`  ${role.padEnd(13)}  ${email.padEnd(30)}  ${password}`);
  }
}
