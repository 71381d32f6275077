import type { Holding } from '@tatyktuu/api/testing';
import { Chance } from './chance.ts';
import { checkSight } from './check-sight.ts';
import {
  checkAnswers,
  checkJournal,
  checkMarks,
  checkOrder,
  checkParcels,
  checkWorld,
  isNotReadable,
} from './checks.ts';
import { useNotebook } from './facilitator.ts';
import { Office } from './office.ts';
import { Phone } from './phone.ts';
import { Server, type Tampering } from './server.ts';
import { Timeline } from './timeline.ts';
import { administrator, facilitators, MORNING } from './village.ts';
import { allWritten } from './written.ts';

/** For how long things go wrong, in milliseconds; then everybody comes home. */
const ACTIVE = 90_000;
const [first, second, third] = facilitators;

export interface Course {
  readonly start: Holding;
  /** Breaks the ledger on purpose. */
  readonly tamper?: Tampering;
  /** Told everything that happens, one line each. */
  readonly trace?: (line: string) => void;
}

/** What came of one seed: what was broken, and how much was tried. */
export interface Outcome {
  readonly broken: readonly string[];
  readonly written: number;
  readonly refused: number;
  /** Requests in whose middle the server died. */
  readonly interruptions: number;
  /** Commands that the server could not read. */
  readonly unreadable: number;
  /** Commands that arrived when they had been decided before. */
  readonly repeated: number;
}

/** Lets one seed take its course: for a while everything happens, then everybody comes home, then it is judged. */
export async function runCourse(seed: number, { start, tamper, trace }: Course): Promise<Outcome> {
  const chance = new Chance(seed);
  const timeline = new Timeline(MORNING);
  const server = new Server(timeline, chance, start, tamper ?? ((ledger) => ledger));
  const office = new Office(timeline, chance, server);
  const note = (who: string, what: string) =>
    trace?.(`${((timeline.now() - MORNING) / 1000).toFixed(3).padStart(9)} s  ${who.padEnd(8)} ${what}`);
  const surroundings = { timeline, chance, server, note };
  const phones = [
    new Phone('phone 1', [first], surroundings),
    new Phone('phone 2', [second], surroundings),
    new Phone('phone 3', [third, first], surroundings),
  ];
  const cast = { ...surroundings, office, phones };

  const seen = await letThingsHappen(cast);
  const shown = await comeHome(cast);
  const holding = server.ledger.holding();
  const written = allWritten(office, phones);
  const ofPhones = written.filter(({ account }) => account !== administrator);
  return {
    broken: [
      ...seen,
      ...shown,
      ...checkOrder(ofPhones, holding),
      ...checkJournal(written, holding),
      ...checkParcels(holding),
      ...checkMarks(written, holding),
    ],
    written: written.length,
    refused: [...holding.commands.values()].filter(({ outcome }) => outcome?.status === 'refused').length,
    interruptions: server.interruptions,
    unreadable: written.filter(({ command }) => isNotReadable(holding.commands.get(command.id)?.outcome))
      .length,
    repeated: server.repeated,
  };
}

interface Cast {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly server: Server;
  readonly office: Office;
  readonly phones: readonly Phone[];
  readonly note: (who: string, what: string) => void;
}

/** Everybody does what they do, again and again at random times. Says what was wrong on a page meanwhile. */
async function letThingsHappen({ timeline, chance, server, office, phones, note }: Cast): Promise<string[]> {
  const end = MORNING + ACTIVE;
  const often = (least: number, most: number, who: string, act: () => string): void => {
    timeline.later(chance.between(least, most), () => {
      if (timeline.now() >= end) return;
      note(who, act());
      often(least, most, who, act);
    });
  };
  for (const phone of phones) {
    timeline.later(0, () => void phone.open());
    often(300, 4_000, phone.name, () => useNotebook(phone, chance));
    often(1_000, 12_000, phone.name, () => {
      void phone.app?.fetch();
      return 'is asked for a fresh bundle';
    });
    often(4_000, 25_000, phone.name, () => happenTo(phone, chance));
  }
  often(500, 8_000, 'office', () => office.act());
  often(1_000, 20_000, 'server', () => {
    server.crash();
    return 'dies';
  });

  const unseen: string[] = [];
  const look = (): void => {
    const [written, holding] = [allWritten(office, phones), server.ledger.holding()];
    for (const phone of phones)
      for (const fault of checkSight(phone, written, holding)) {
        note(phone.name, fault);
        unseen.push(fault);
      }
    if (unseen.length === 0 && timeline.now() < end) timeline.later(5_000, look);
  };
  timeline.later(0, look);
  await timeline.run(end);
  return unseen;
}

/** With a good line, all phones are opened by each of their owners. Says where they do not show what the server has. */
async function comeHome({ timeline, server, phones, note }: Cast): Promise<string[]> {
  for (const phone of phones) {
    Object.assign(phone, { isKnown: true });
    Object.assign(phone.line, { trouble: 0, cut: false });
    timeline.later(0, () => void phone.open());
  }
  await timeline.run();
  const wrong: string[] = [];
  for (const phone of phones)
    for (const profile of phone.profiles) {
      note(phone.name, `comes home, and is opened by ${phone.nameOf(profile)}`);
      // Twice: what the first opening lets go is in the bundles of the second.
      for (const _ of ['send', 'look']) {
        timeline.later(0, () => void phone.openFor(profile));
        await timeline.run();
      }
      const holding = server.ledger.holding();
      wrong.push(
        ...checkWorld(phone.app, profile.account, holding),
        ...checkAnswers(phone.app, profile, holding),
      );
    }
  return wrong;
}

/** What befalls a phone and its holder. */
function happenTo(phone: Phone, chance: Chance): string {
  switch (chance.between(1, 8)) {
    case 1:
    case 2:
      if (!phone.app) {
        void phone.open();
        return 'is opened';
      }
      phone.close();
      return 'is closed';
    case 3:
      phone.line.cut = !phone.line.cut;
      return phone.line.cut ? 'has no signal' : 'has a signal again';
    case 4:
      phone.skew = chance.pick([0, Date.UTC(1970, 0, 1) - MORNING, Date.UTC(2099, 11, 31) - MORNING]) ?? 0;
      return `has its clock off by ${phone.skew} ms`;
    case 5:
      phone.isKnown = false;
      return 'is not known to the server any more';
    case 6:
      phone.close();
      return 'is locked';
    case 7:
      return phone.signInAgain();
    default:
      phone.app?.retry();
      return 'is asked to send at once';
  }
}
