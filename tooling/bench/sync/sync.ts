import { launchBrowser } from '../../e2e/browser.ts';
import { printAtLeast, printTable, rounded } from '../print.ts';
import type { Measured } from './pages.ts';
import { type OurRound, openOurs, openPeer, type PeerRound } from './rounds.ts';
import { benchServerPush } from './server-push.ts';

const RECORDS = 10_000;
/** The example has one facilitator more. */
const ROUNDS = 3;
const TUNED = { batch_size: 500, batches_limit: 10 };

/**
 * 10,000 attendance marks up from a browser and down into another: ours with the app's own keys, stores and transport,
 * beside PouchDB 9 in the same Chromium and its server on LevelDB. In turns; afterwards the server's half alone beside
 * the plain limit of its database.
 */
export async function benchSync(): Promise<void> {
  await benchBesidePeer();
  console.log();
  await benchServerPush();
}

async function benchBesidePeer(): Promise<void> {
  const browser = await launchBrowser();
  const [mine, peer] = await Promise.all([openOurs(browser), openPeer(browser)]);
  try {
    // The first round of each is not counted: both servers run for weeks.
    await mine.round();
    await peer.round(TUNED);
    const ours: OurRound[] = [];
    const defaults: PeerRound[] = [];
    const tuned: PeerRound[] = [];
    const plain: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await mine.round());
      defaults.push(await peer.round({}));
      tuned.push(await peer.round(TUNED));
      plain.push(await peer.putPlainly());
    }
    print({ ours, defaults, tuned, plain });
  } finally {
    await Promise.all([mine.close(), peer.close()]);
    await browser.close();
  }
}

interface Rounds {
  readonly ours: readonly OurRound[];
  readonly defaults: readonly PeerRound[];
  readonly tuned: readonly PeerRound[];
  readonly plain: readonly number[];
}

function print({ ours, defaults, tuned, plain }: Rounds): void {
  for (const way of ['push', 'pull'] as const) {
    const cells = (name: string, rounds: readonly PeerRound[]): string[] =>
      rowOf(
        name,
        rounds.map((one) => one[way]),
      );
    const rows = [
      cells('ours', ours),
      cells('PouchDB 9, its defaults', defaults),
      cells('PouchDB 9, batch_size 500, batches_limit 10', tuned),
    ];
    if (way === 'pull') rows.push(plainRow(plain));
    printTable([`${way} of ${RECORDS} marks in Chromium`, ...headings], rows);
    const against = (rounds: readonly PeerRound[]): number => secondsOf(rounds, way) / secondsOf(ours, way);
    printAtLeast(`${way} against PouchDB with its defaults`, against(defaults), way === 'push' ? 10 : 6, 'x');
    printAtLeast(`${way} against PouchDB tuned`, against(tuned), way === 'push' ? 6 : 4, 'x');
  }
  printAtLeast('pull against a raw bulk put', median(plain) / secondsOf(ours, 'pull'), 0.5, 'x');
  console.log(
    '  ours carries families, groups and plans down besides the marks, sealed; the peer carries the marks alone, in clear',
  );
  console.log(
    `  written before in sittings of 20, each flushed: ${rounded(median(ours.map(({ write }) => write)))} s; opened again with all of it waiting: ${rounded(median(ours.map(({ reopen }) => reopen)))} s`,
  );
}

const headings = [
  'records/s',
  'seconds',
  'fastest',
  'slowest',
  'requests',
  'bytes up',
  'bytes down',
  'a record',
];

function rowOf(name: string, all: readonly Measured[]): string[] {
  const seconds = all.map((one) => one.seconds);
  const last = all.at(-1);
  if (!last) throw new Error('nothing was measured');
  return [
    name,
    ...[RECORDS / median(seconds), median(seconds), Math.min(...seconds), Math.max(...seconds)].map(rounded),
    ...[last.requests, last.sentBytes, last.receivedBytes].map(String),
    rounded((last.sentBytes + last.receivedBytes) / RECORDS),
  ];
}

function plainRow(plain: readonly number[]): string[] {
  const seconds = [median(plain), Math.min(...plain), Math.max(...plain)];
  return [
    'raw put into IndexedDB, one transaction',
    rounded(RECORDS / median(plain)),
    ...seconds.map(rounded),
    '',
    '',
    '',
    '',
  ];
}

function secondsOf(rounds: readonly PeerRound[], way: 'push' | 'pull'): number {
  return median(rounds.map((one) => one[way].seconds));
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}
