import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { SignIn } from '@tatyktuu/api/ports';
import { startEmbeddedPostgres } from '@tatyktuu/database/embedded';
import { migrate } from '@tatyktuu/database/migrate';
import { compose } from './compose.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { secretIn } from './secret.ts';
import { listenFailure, type StartupFailure, startupMessage } from './startup-messages.ts';

/** What has to be ended when the program ends, latest first. */
const endings: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

/** Ends what was started, in the opposite order: requests are answered, then connections, then the database. */
function end(): Promise<void> {
  ending ??= (async () => {
    for (const close of endings.reverse()) await close();
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
else await run(read.value);

async function run(environment: Environment): Promise<void> {
  const { host, port } = environment;
  const { databaseUrl, dataDir } = environment.databaseUrl
    ? { databaseUrl: environment.databaseUrl, dataDir: environment.dataDir }
    : await startOwnDatabase(environment);
  const migrated = await migrate({ url: databaseUrl });
  if (!migrated.ok) return stopWith(migrated.error);

  const program = compose({
    databaseUrl,
    secret: environment.secret ?? (await secretIn(dataDir)),
    secureCookies: environment.behindTls,
    timeZone: environment.timeZone,
  });
  endings.push(program.close);
  const address = await listen(program.app.fetch, host, port);
  await introduce(program, address);
}

async function startOwnDatabase({ dataDir, dataDirNamed }: Environment) {
  const started = await startEmbeddedPostgres({
    dataDir,
    mayPlaceElsewhere: !dataDirNamed,
    log: (line) => console.log(line),
  });
  if (!started.ok) return stopWith(started.error);
  endings.push(started.value.stop);
  return { databaseUrl: started.value.url, dataDir: started.value.dataDir };
}

/** Listens, and gives the address to open in a browser. */
async function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  host: string,
  port: number,
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
  endings.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  );
  const bound = (server.address() as AddressInfo).port;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${bound}`;
}

/** Says where to go: to the programme, or to its set-up while nobody can sign in. */
async function introduce({ setUp }: ReturnType<typeof compose>, address: string): Promise<void> {
  const wantsExample = process.argv.includes('--example');
  if (!(await setUp.isOpen())) {
    if (wantsExample) console.log('The example was not opened: this database holds a programme already.');
  } else if (wantsExample) {
    printSignIns(await setUp.openExample());
  } else {
    console.log(`The programme is empty. Set it up here (the link works until then, and only now):`);
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
