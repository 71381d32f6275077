import type { SignIn } from '@tatyktuu/api/ports';
import { openTestDatabase } from '@tatyktuu/database/testing';
import type { CommandBody } from '@tatyktuu/domain/door';
import { nextReading, uuid7 } from '@tatyktuu/domain/kernel';
import { rosterOf } from '@tatyktuu/domain/workshops';
import { assemble, type FieldAnswer } from '@tatyktuu/sync/bundle';
import {
  type Answers,
  decodeAnswers,
  encodeBatch,
  type NumberedAnswer,
  type NumberedCommand,
  PROTOCOL_VERSION,
  pack,
} from '@tatyktuu/sync/wire';
import { compose } from './compose.ts';
import { type Enrolled, PhoneInTest } from './phone-in-test.ts';

const HOST = 'notebook.test';

type Headers = Readonly<Record<string, string>>;
type Body = string | Uint8Array<ArrayBuffer>;

/** A seat at a session: who is expected there. */
export interface Seat {
  readonly sessionId: string;
  readonly personId: string;
}

/** What `phones.list` says of a phone. */
interface PhoneLine {
  readonly id: string;
  readonly unsent: number | null;
  readonly wipedAt: string | null;
  readonly received: number;
  readonly missing: readonly { readonly from: number; readonly to: number }[];
}

export const question = { protocol: PROTOCOL_VERSION, have: {}, unsent: 0 };

/** The whole server with the example programme in a database of its own, asked as phones and browsers ask it. */
export class ServerInTest {
  readonly #program: ReturnType<typeof compose>;
  readonly #dropDatabase: () => Promise<void>;
  #office = '';
  #field = '';
  #seed = 0;

  private constructor(program: ReturnType<typeof compose>, dropDatabase: () => Promise<void>) {
    this.#program = program;
    this.#dropDatabase = dropDatabase;
  }

  static async start(): Promise<ServerInTest> {
    const database = await openTestDatabase();
    const program = compose({
      databaseUrl: database.url,
      secret: 'only for tests, only for tests, only for tests',
      behindTls: false,
      timeZone: 'Asia/Bishkek',
    });
    const server = new ServerInTest(program, database.close);
    const signIns = (await program.setUp.openExample()) ?? [];
    server.#office = await server.#signIn(signIns, 'administrator');
    server.#field = await server.#signIn(signIns, 'facilitator');
    return server;
  }

  async stop(): Promise<void> {
    await this.#program.close();
    await this.#dropDatabase();
  }

  /** The cookies of the first administrator and the first facilitator. */
  get cookies(): { readonly office: string; readonly field: string } {
    return { office: this.#office, field: this.#field };
  }

  async post(path: string, body: Body, headers: Headers): Promise<Response> {
    const sent = { host: HOST, origin: `http://${HOST}`, 'content-type': 'application/json', ...headers };
    return this.#program.app.request(`http://${HOST}/api/${path}`, { method: 'POST', body, headers: sent });
  }

  async #signIn(signIns: readonly SignIn[], wanted: SignIn['role']): Promise<string> {
    const { email, password } = signIns.find(({ role }) => role === wanted) ?? {};
    const answer = await this.post('auth/sign-in/email', JSON.stringify({ email, password }), {});
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }

  /** @throws Error with the HTTP status, and what a phone is told of the reason. */
  async ask<T>(procedure: string, input: unknown, headers: Headers): Promise<T> {
    return dataOf(await this.post(`trpc/${procedure}`, JSON.stringify(input), headers));
  }

  byOffice<T>(procedure: string, input: unknown = undefined): Promise<T> {
    return this.ask(procedure, input, { cookie: this.#office });
  }

  /** Done by the administrator, at the office. */
  async inOffice(body: CommandBody): Promise<readonly { readonly status: string }[]> {
    this.#seed += 1;
    const id = uuid7(Date.now(), new Uint8Array(10).fill(this.#seed));
    const command = { id, device: id, recordedAt: nextReading(Date.now(), null, id), body };
    return this.byOffice('door.submit', [command]);
  }

  async enrolled(cookie = this.#field) {
    this.#seed += 1;
    const phone = new PhoneInTest(this.#seed);
    const grant = await this.ask<Enrolled>('phones.enrol', { phoneId: phone.id }, { cookie });
    return { phone, grant, speaking: { authorization: `Phone ${phone.id}.${grant.grant}` } };
  }

  async push(phone: { id: string }, speaking: Headers, written: readonly NumberedCommand[]) {
    return this.pushBytes(await pack(encodeBatch(phone.id, written)), speaking);
  }

  async pushBytes(bytes: Uint8Array, speaking: Headers): Promise<readonly NumberedAnswer[]> {
    const headers = { 'content-type': 'application/octet-stream', ...speaking };
    return decodeAnswers(
      await dataOf<Answers>(await this.post('trpc/door.push', new Uint8Array(bytes), headers)),
    );
  }

  /** A session that the phone's holder leads, and somebody on its roster. */
  async seatOf(speaking: Headers): Promise<Seat> {
    const answer = await this.ask<FieldAnswer>('field.bundles', question, speaking);
    const { sessions, groups, led, today } = assemble(answer, answer.bundles);
    for (const session of sessions) {
      const [expected] = rosterOf(session, groups);
      const mine = session.groupIds.some((id) => led.includes(id)) && session.status !== 'cancelled';
      if (mine && session.on <= today && expected)
        return { sessionId: session.id, personId: expected.personId };
    }
    throw new Error('the example has a session to mark');
  }

  async lineOf(id: string): Promise<PhoneLine | undefined> {
    return (await this.byOffice<readonly PhoneLine[]>('phones.list')).find((line) => line.id === id);
  }

  /** The command as the quarantine shows it. */
  async quarantined(id: string) {
    const page = { offset: 0, limit: 50 };
    const { lines } = await this.byOffice<{ lines: { id: string; body: unknown; kind: string }[] }>(
      'reviews.quarantine',
      page,
    );
    return lines.find((line) => line.id === id);
  }
}

async function dataOf<T>(answer: Response): Promise<T> {
  const read = (await answer.json()) as { result?: { data: T }; error?: { data: { reason?: string } } };
  if (read.result) return read.result.data;
  throw new Error(`${answer.status} ${read.error?.data.reason ?? ''}`.trim());
}

export const mark = (seat: Seat, presence: 'late' | 'absent'): CommandBody => ({
  ...{ kind: 'mark-attendance', ...seat, presence, excuse: null },
});
