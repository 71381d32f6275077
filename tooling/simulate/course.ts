import type { Holding } from '@tatyktuu/api/testing';
import { Chance } from './chance.ts';
import { checkNumbers, checkOldPhone, checkShown, checkTaken, isNotReadable } from './check-answers.ts';
import { checkJournal, checkOrder } from './check-journal.ts';
import { checkMarks, checkReplaced } from './check-marks.ts';
import { checkReplica, checkVersions } from './check-replicas.ts';
import { bySeat, checkSight } from './check-sight.ts';
import { checkParcels, checkStock } from './check-stock.ts';
import { useNotebook } from './facilitator.ts';
import { happenTo } from './happen-to.ts';
import { Office } from './office.ts';
import { OldPhone } from './old-phone.ts';
import { Phone } from './phone.ts';
import { Server } from './server.ts';
import type { Tampering } from './tampering.ts';
import { Timeline } from './timeline.ts';
import { facilitators, MORNING } from './village.ts';
import { allWritten } from './written.ts';

/** For how long things go wrong, in milliseconds; then everybody comes home. */
const ACTIVE = 90_000;
const [first, second, third] = facilitators;

export interface Course {
  readonly start: Holding;
  readonly tampering?: Tampering;
  /** Told everything that happens, one line each. */
  readonly trace?: (line: string) => void;
}

/** How much was tried: what is counted, and how that is called. */
export const tallies = {
  written: 'commands written',
  refused: 'refused',
  reviews: 'before the office',
  repeated: 'sent again after they had been decided',
  unreadable: 'not readable',
  interruptions: 'requests in whose middle the server died',
  delivered: 'outboxes handed in closed',
  compactions: 'journals written anew',
  leftBehind: 'notebooks forgotten, wiped or lost',
} as const;
export type Tally = Readonly<Record<keyof typeof tallies, number>>;

/** What came of one seed: what was broken, and how much was tried. */
export interface Outcome extends Tally {
  readonly broken: readonly string[];
}

interface Cast {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly server: Server;
  readonly office: Office;
  readonly phones: readonly Phone[];
  readonly oldPhone: OldPhone;
  readonly note: (who: string, what: string) => void;
}

/** Lets one seed take its course: for a while everything happens, then everybody comes home, then it is judged. */
export async function runCourse(seed: number, { start, tampering = {}, trace }: Course): Promise<Outcome> {
  const chance = new Chance(seed);
  const timeline = new Timeline(MORNING);
  const server = new Server(timeline, chance, start, tampering);
  const office = new Office(timeline, chance, server);
  const note = (who: string, what: string) =>
    trace?.(`${((timeline.now() - MORNING) / 1000).toFixed(3).padStart(9)} s  ${who.padEnd(8)} ${what}`);
  const surroundings = { timeline, chance, server, tampering, note };
  const phones = [
    new Phone('phone 1', [first], surroundings),
    new Phone('phone 2', [second, third], surroundings),
    new Phone('phone 3', [third, first], surroundings),
  ];
  const oldPhone = new OldPhone(second, surroundings);
  const cast = { ...surroundings, office, phones, oldPhone };

  const seen = await letThingsHappen(cast);
  const shown = await comeHome(cast);
  const holding = server.ledger.holding();
  const written = allWritten(cast);
  const broken = [
    ...seen,
    ...shown,
    ...checkTaken(written, holding),
    ...checkOldPhone(oldPhone, holding),
    ...checkNumbers(written, holding),
    ...checkOrder(written, holding),
    ...checkJournal(written, holding),
    ...checkMarks(written, holding),
    ...checkReplaced(written, holding),
    ...checkParcels(holding),
    ...checkStock(written, holding),
  ];
  return { broken, ...tallyOf(cast, holding) };
}

function tallyOf(cast: Cast, { commands }: Holding): Tally {
  const written = allWritten(cast);
  const outcomes = Array.from(commands.values(), ({ outcome }) => outcome);
  const profiles = cast.phones.flatMap((phone) => phone.profiles);
  return {
    written: written.length,
    refused: outcomes.filter(({ status }) => status === 'refused').length,
    reviews: outcomes.filter(({ status }) => status === 'needs-review').length,
    interruptions: cast.server.interruptions,
    unreadable: outcomes.filter(isNotReadable).length,
    repeated: cast.server.repeated,
    delivered: cast.server.delivered,
    compactions: profiles.reduce((sum, { disk }) => sum + disk.compactions, 0),
    leftBehind: profiles.filter(({ state }) => state !== 'in-use').length,
  };
}

/** Everybody does what they do, again and again at random times. Says what was wrong on a page meanwhile. */
async function letThingsHappen(cast: Cast): Promise<string[]> {
  const { timeline, chance, server, office, phones, oldPhone, note } = cast;
  const end = MORNING + ACTIVE;
  const often = (least: number, most: number, who: string, act: () => string): void => {
    timeline.later(chance.between(least, most), () => {
      if (timeline.now() >= end) return;
      note(who, act());
      often(least, most, who, act);
    });
  };
  for (const phone of phones) {
    for (const owner of phone.owners) timeline.later(0, () => phone.enrol(owner));
    often(300, 3_500, phone.name, () => useNotebook(phone, chance));
    often(1_000, 12_000, phone.name, () => {
      void phone.app?.fetch();
      return 'is asked for fresh bundles';
    });
    often(3_000, 18_000, phone.name, () => happenTo(phone, chance));
  }
  timeline.later(0, () => oldPhone.fetch());
  often(2_000, 12_000, 'old', () => oldPhone.act());
  often(8_000, 30_000, 'old', () => {
    void oldPhone.fetch();
    return 'is asked for everything';
  });
  often(500, 6_000, 'office', () => office.act());
  often(1_000, 20_000, 'server', () => {
    server.crash();
    return 'dies';
  });

  const unseen: string[] = [];
  let looks = 0;
  const look = async (): Promise<void> => {
    const [written, holding] = [allWritten(cast), server.ledger.holding()];
    const made = bySeat(written, holding);
    for (const phone of phones)
      for (const fault of checkSight(phone, written, made, holding)) {
        note(phone.name, fault);
        unseen.push(fault);
      }
    looks += 1;
    const profile = phones[looks % phones.length]?.profile;
    if (profile) unseen.push(...(await checkVersions(profile, server)));
    if (unseen.length === 0 && timeline.now() < end) timeline.later(5_000, look);
  };
  timeline.later(0, look);
  await timeline.run(end);
  return unseen;
}

/**
 * With a good line, everything that waits is sent, sealed where nobody can open it; then each notebook is opened once
 * more, when the office has gone through the reviews. Says where a phone does not show what the server has.
 */
async function comeHome({ timeline, server, office, phones, oldPhone, note }: Cast): Promise<string[]> {
  const atHome = async (act: () => Promise<unknown>): Promise<void> => {
    timeline.later(0, () => void act());
    await timeline.run();
  };
  Object.assign(oldPhone.line, { trouble: 0, cut: false });
  for (const phone of phones) {
    Object.assign(phone, { isKnown: true, isSafe: true });
    Object.assign(phone.line, { trouble: 0, cut: false });
    for (const { disk } of phone.profiles) disk.isFull = false;
  }
  const reachable = phones.filter(({ isLost }) => !isLost);
  const inUse = (phone: Phone) => phone.profiles.filter(({ state }) => state === 'in-use');
  for (const phone of reachable)
    for (const profile of inUse(phone)) {
      note(phone.name, `comes home with the notebook of owner ${phone.owners.indexOf(profile.account) + 1}`);
      await atHome(() => phone.openFor(profile));
      await atHome(async () => phone.app?.retry());
    }
  for (const phone of reachable)
    for (const _ of ['deliver', 'put away']) {
      await atHome(() => phone.handInClosed());
    }
  await atHome(async () => office.goThroughReviews());
  const wrong: string[] = [];
  for (const phone of reachable)
    for (const profile of inUse(phone)) {
      // Twice: what the first opening lets go is in the bundles of the second, and these are kept by the end of it.
      for (const _ of ['open', 'look']) {
        await atHome(async () => phone.lock());
        await atHome(() => phone.openFor(profile));
      }
      // The office may have revoked it on the way home: then it is wiped, which is looked at below.
      if (profile.state !== 'in-use') continue;
      wrong.push(...checkShown(phone.app, profile, server.ledger.holding()));
      wrong.push(...(await checkReplica(phone.app, profile, server)));
    }
  for (const phone of reachable) await atHome(() => phone.handInClosed());
  const waiting = reachable.flatMap(({ profiles }) =>
    profiles.filter(({ state }) => state === 'forgotten' || state === 'revoked'),
  );
  return [...wrong, ...waiting.map(({ phoneId }) => `SUM-1: ${phoneId} was never delivered and wiped`)];
}
