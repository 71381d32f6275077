/**
 * `pnpm bench [NAME...]`: how quick the program is, in figures. Without a name, everything.
 *
 *   start       a warm `npm start` until it answers, and what a cold one is made of
 *   families    the list of 10,000 families: pages, filters, searches in three spellings
 *   registry    100,000 people: duplicates found of those known, the check at entry, lists, an import of 10,000 rows
 *   door        one mark, one unmark, one hand-over a request, beside what they can't be quicker than
 *   javascript  what each client makes a browser download
 *   phone       the facilitator's app four times slower: first sync, opening without a line, taps
 *   sync        10,000 marks up from a browser and down into another, beside PouchDB; the server's push beside plain rows
 *   scroll      the console's list of 10,000 families under the wheel in a real Chromium
 *
 * Everything is measured on the real program with a PostgreSQL of its own in a temporary folder. What is compared is
 * measured in turns in one run, so that a busy machine slows both alike: believe ratios more than milliseconds, and
 * compare milliseconds only of runs on one machine. Where several of our processes wait for each other, as in sync, a
 * machine that is busy with other things slows us more than a peer in one process: the first line says how busy it is.
 * A line says of each budget whether it is met; the bench measures and judges nothing, so it ends with 0 all the same.
 * Of the budgets, `npm test` holds to those of JavaScript.
 *
 * The families are invented from a fixed seed and imported through the one door, so that the import is timed too.
 */
import { cpus, loadavg } from 'node:os';
import { benchDoor } from './door.ts';
import { benchFamilies } from './families.ts';
import { benchJavascript } from './javascript.ts';
import { benchPhone } from './phone/phone.ts';
import { benchRegistry } from './registry/registry.ts';
import { benchScroll } from './scroll.ts';
import { benchStart } from './start.ts';
import { benchSync } from './sync/sync.ts';
import { closeWorld } from './world.ts';

const benches = {
  start: benchStart,
  families: benchFamilies,
  registry: benchRegistry,
  door: benchDoor,
  javascript: benchJavascript,
  phone: benchPhone,
  sync: benchSync,
  scroll: benchScroll,
} as const;
type Name = keyof typeof benches;

const names = Object.keys(benches) as Name[];
const isName = (word: string): word is Name => names.some((name) => name === word);

const asked = process.argv.slice(2);
const strange = asked.filter((word) => !isName(word));
if (strange.length > 0) {
  console.error(`There is no bench "${strange.join('", "')}". There are: ${names.join(', ')}.`);
  process.exit(1);
}

const busy = (loadavg()[0] ?? 0).toFixed(1);
console.log(
  `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}, ${busy} at work before us`,
);
try {
  for (const name of names.filter((one) => asked.length === 0 || asked.includes(one))) {
    console.log(`\n== ${name}`);
    await benches[name]();
  }
} finally {
  await closeWorld();
}
