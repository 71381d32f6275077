import type { Browser } from 'playwright-core';
import { type Credentials, type Program, startProgram } from '../../e2e/program.ts';
import { apiAt, Device, freshId, signIn } from '../api.ts';
import { submitAll } from '../world.ts';
import { openPeerPage, openPhonePage } from './bench-page.ts';
import type { Measured, Tuning } from './pages.ts';
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

/** Ours and what its measurements need. */
export interface Ours {
  /** A phone writes 10,000 marks without a line, sends them, and another phone fetches them. */
  round(): Promise<OurRound>;
  close(): Promise<void>;
}

/** One program for all rounds, as a server runs for weeks; each round has a facilitator, groups and people of its own. */
export async function openOurs(browser: Browser): Promise<Ours> {
  const program = await startProgram({ example: true });
  const facilitators = program.credentials.filter(({ role }) => role === 'facilitator');
  let rounds = 0;
  return {
    round: async () => {
      const facilitator = facilitators[rounds];
      if (!facilitator) throw new Error('the example has no more facilitators');
      rounds += 1;
      return ourRound(browser, program, facilitator, rounds);
    },
    close: program.remove,
  };
}

async function ourRound(
  browser: Browser,
  program: Program,
  facilitator: Credentials,
  seed: number,
): Promise<OurRound> {
  const administrator = program.credentials.find(({ role }) => role === 'administrator');
  if (!administrator) throw new Error('the example has no administrator');
  const field = apiAt(program.url, await signIn(program.url, facilitator));
  const office = apiAt(program.url, await signIn(program.url, administrator));
  const { id: accountId, today } = await field.programme.me.query();
  const { plan, marks } = planSeason(today, accountId, { seed });
  const device = new Device();
  await submitAll(
    office,
    plan.map((body) => device.command(body)),
  );
  const page = await openPhonePage(browser, program.url);
  try {
    const enrol = async (pin: string): Promise<string> => {
      const phoneId = freshId();
      const { sealingKey, ...given } = await field.phones.enrol.mutate({ phoneId });
      await page.enrol({ ...given, pin, phoneId, accountId, serverKey: sealingKey });
      return phoneId;
    };
    const [first, second] = [await enrol(PINS[0]), await enrol(PINS[1])];
    await page.stepAside();
    await page.pull(first);
    const wanted = marks.map(markOf);
    const write = await page.write(first, piecesOf(wanted, A_SESSION));
    const { seconds: reopen, waiting } = await page.reopen(first);
    if (waiting !== wanted.length) throw new Error('the phone has not kept what was written on it');
    const push = await page.push(first);
    const pull = await page.pull(second);
    const sessions = new Set(wanted.map(({ sessionId }) => sessionId));
    const arrived = (await page.marks(second)).filter(({ sessionId }) => sessions.has(sessionId));
    if (contentOf(arrived) !== contentOf(wanted))
      throw new Error('the second phone does not hold the marks of the first');
    return { write, reopen, push, pull };
  } finally {
    await page.close();
  }
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
