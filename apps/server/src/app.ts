import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { trpcServer } from '@hono/trpc-server';
import { appRouter, type Context } from '@tatyktuu/api';
import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { type Auth, signedIn } from './auth.ts';
import { withClientAddress } from './client-address.ts';
import { phoneIn } from './phone-access.ts';
import { limitRequests } from './request-limits.ts';

export interface Parts extends Omit<Context, 'actor' | 'phone' | 'today'> {
  readonly auth: Auth;
  readonly today: () => Context['today'];
  readonly databaseAnswers: () => Promise<boolean>;
  readonly version: string;
  /** Whether browsers reach us through a proxy that ends TLS. */
  readonly behindTls: boolean;
  /** The folders of the built clients. */
  readonly clients: { readonly admin: string; readonly facilitator: string };
}

/** The largest request: an import of 10,000 rows as commands is about 5 MB. */
const LARGEST_BODY = 16 * 1024 * 1024;

/** Everything the server answers. What is not named here is a client's page or nothing. */
export function openApp(parts: Parts): Hono {
  const { auth, today, databaseAnswers, version, behindTls, clients, ...context } = parts;
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // The phone makes its key of the PIN in WebAssembly; of scripts made of text there are none.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        imgSrc: ["'self'", 'data:'],
        // Mantine sets sizes and colours through style attributes and one style element.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // The reader of spreadsheets unpacks large ones in workers that it makes of its own code.
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  );
  app.get('/health', async (c) => {
    const database = (await databaseAnswers()) ? 'ok' : 'unreachable';
    const status = database === 'ok' ? 'ok' : 'failing';
    return c.json({ status, database, version }, status === 'ok' ? 200 : 503);
  });

  app.use('/api/*', csrf(), bodyLimit({ maxSize: LARGEST_BODY }), async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  // Nothing else of better-auth's is open: an account is changed through the one door.
  const signing = (c: HonoContext) => auth.handler(withClientAddress(c, behindTls));
  app.post('/api/auth/sign-in/email', signing);
  app.post('/api/auth/sign-out', signing);
  app.get('/api/auth/get-session', signing);
  // Bundles are large and alike; nothing that a stranger could put into them is answered beside a secret.
  app.use('/api/trpc/field.bundles', compress());
  limitRequests(app, behindTls);
  app.use(
    '/api/trpc/*',
    trpcServer({
      endpoint: '/api/trpc',
      router: appRouter,
      // A search holds names: clients may ask in the body, so that no address does.
      allowMethodOverride: true,
      createContext: async (_, c) => {
        const { headers } = c.req.raw;
        // Whoever speaks through a phone is nobody else, whatever cookies come along.
        const speaking = (await phoneIn(headers, context.phones)) ?? {
          actor: await signedIn(auth, headers),
          phone: null,
        };
        return { ...context, ...speaking, today: today() };
      },
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          console.error(`${path ?? 'api'}: ${defectOf(error.cause ?? error)}`);
      },
    }),
  );
  app.all('/api/*', (c) => c.json({ message: 'NOT_FOUND' }, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    console.error(`${c.req.method}: ${defectOf(error)}`);
    return c.json({ message: 'INTERNAL_SERVER_ERROR' }, 500);
  });

  app.get('/admin', (c) => c.redirect('/admin/'));
  serveClient(app, '/admin', clients.admin);
  serveClient(app, '', clients.facilitator);
  return app;
}

/** Files by name, for ever where their name holds a hash of their content; every other path is the client's own page. */
function serveClient(app: Hono, base: string, folder: string): void {
  const page = () => readFile(join(folder, 'index.html'), 'utf8');
  app.use(
    `${base}/*`,
    serveStatic({
      root: folder,
      rewriteRequestPath: (path) => path.slice(base.length),
      precompressed: true,
      onFound: (path, c) => {
        const lasting = path.includes('/assets/');
        c.header('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  app.get(`${base}/*`, async (c) => {
    if (/\.[a-z0-9]+$/.test(c.req.path)) return c.notFound();
    return c.html(await page(), 200, { 'Cache-Control': 'no-cache' });
  });
}

/** Where a defect arose, and never its message: that may hold what somebody typed. */
function defectOf(error: unknown): string {
  if (!(error instanceof Error)) return 'a defect that is no error';
  const where = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  return [error.name, ...where.slice(0, 6)].join('\n');
}
