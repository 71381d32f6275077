import type { Browser } from 'playwright-core';
import { type Program, startProgram } from '../../e2e/program.ts';
import { apiAt, Device, freshId, signIn } from '../api.ts';
import { submitAll } from '../world.ts';
import { openPeerPage, openPhonePage, type Remote } from './bench-page.ts';
import type { Measured, PhonePage, Tuning } from './pages.ts';
import { startPeerServer } from './peer-server.ts';
import { contentOf, markOf, recordOf } from './record.ts';
import { commandsOf, piecesOf, planSeason } from './season.ts';

const A_SESSION = 20;
/** Six digits that nobody would try first. */
const PINS = ['481516', '234291'] as const;

/** What one round of ours came to. */
export interface OurRound {
  readonly write: number;
  readonly reopen: number;
  readonly push: Measured;
  readonly pull: Measured;
}

/** What one round of the peer's came to. */
export interface PeerRound {
  readonly push: Measured;
  readonly pull: Measured;
}

/** Ours: a phone writes 10,000 marks without a line, sends them, and another phone fetches them. A program of its own. */
export async function ourRound(browser: Browser): Promise<OurRound> {
  const program = await startProgram({ example: true });
  let page: Remote<PhonePage> | undefined;
  try {
    const [office, field] = await Promise.all([
      signedIn(program, 'administrator'),
      signedIn(program, 'facilitator'),
    ]);
    const { id: accountId, today } = await field.programme.me.query();
    const { plan, marks } = planSeason(today, accountId);
    const device = new Device();
    await submitAll(
      office,
      plan.map((body) => device.command(body)),
    );
    const phone = await openPhonePage(browser, program.url);
    page = phone;
    const enrol = async (pin: string): Promise<string> => {
      const phoneId = freshId();
      const { sealingKey, ...given } = await field.phones.enrol.mutate({ phoneId });
      await phone.enrol({ ...given, pin, phoneId, accountId, serverKey: sealingKey });
      return phoneId;
    };
    const [first, second] = [await enrol(PINS[0]), await enrol(PINS[1])];
    await phone.stepAside();
    await phone.pull(first);
    const wanted = marks.map(markOf);
    const write = await phone.write(first, piecesOf(wanted, A_SESSION));
    const { seconds: reopen, waiting } = await phone.reopen(first);
    if (waiting !== wanted.length) throw new Error('the phone has not kept what was written on it');
    const push = await phone.push(first);
    const pull = await phone.pull(second);
    const sessions = new Set(wanted.map(({ sessionId }) => sessionId));
    const arrived = (await phone.marks(second)).filter(({ sessionId }) => sessions.has(sessionId));
    if (contentOf(arrived) !== contentOf(wanted))
      throw new Error('the second phone does not hold the marks of the first');
    return { write, reopen, push, pull };
  } finally {
    await page?.close();
    await program.remove();
  }
}

async function signedIn(program: Program, role: 'administrator' | 'facilitator') {
  const credentials = program.credentials.find((one) => one.role === role);
  if (!credentials) throw new Error(`the example has no ${role}`);
  return apiAt(program.url, await signIn(program.url, credentials));
}

/** The peer and what its measurements need. */
export interface Peer {
  /** Replicates the marks from one database of the browser to the server's, and from there into another. */
  round(tuning: Tuning): Promise<PeerRound>;
  /** Seconds to put the same records into IndexedDB by themselves. */
  putPlainly(): Promise<number>;
  close(): Promise<void>;
}

export async function openPeer(browser: Browser): Promise<Peer> {
  const server = await startPeerServer();
  const page = await openPeerPage(browser, server.url);
  await page.stepAside();
  const day = new Date().toISOString().slice(0, 10);
  const records = commandsOf(planSeason(day, freshId()).marks, day).map(recordOf);
  const wanted = contentOf(records);
  return {
    round: async (tuning) => {
      const name = `marks-${freshId()}`;
      const remote = `${server.url}/${name}`;
      await page.fill(`${name}-here`, records);
      const push = await page.push(`${name}-here`, remote, tuning);
      const pull = await page.pull(`${name}-there`, remote, tuning);
      if (contentOf(await page.read(`${name}-there`)) !== wanted)
        throw new Error("the peer's second database does not hold the marks of the first");
      return { push, pull };
    },
    putPlainly: () => page.putPlainly(`plain-${freshId()}`, records),
    close: async () => {
      await page.close();
      await server.close();
    },
  };
}
