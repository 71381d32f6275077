import type { PersonForMatching } from '@tatyktuu/domain/duplicates';
import { seededRandom } from '../village.ts';
import { type Draw, drawWith, type Household, type Human, householdMaker } from './humans.ts';
import { mistype, type Script, write } from './writing.ts';

/** One line of a list: what it says, and who it truly is. */
export interface Entry {
  readonly person: PersonForMatching;
  readonly human: number;
}

/** A registry with known duplicates; of each family the entries stand beside each other. */
export interface MadeRegistry {
  readonly entries: readonly Entry[];
  /** `one/other` of each pair of entries that are one human being, the smaller id first, and how it came to be. */
  readonly truth: ReadonlyMap<string, SecondEntry>;
}

/** Nobody is written down as born later. */
const LATEST = '2023-12-31';

type SecondEntry = 'family written twice' | 'person in two families';

/** How a list writes: in one script and one way of naming fathers, as one clerk does. */
interface Clerk {
  readonly script: Script;
  readonly fathers: 'slavic' | 'kyrgyz' | 'plain' | 'none';
  readonly order: 'surname first' | 'given name first';
  readonly place: 'street' | 'village and street' | 'village';
  /** Whether this list has a column for it. */
  readonly has: { readonly birth: boolean; readonly phone: boolean; readonly nationalId: boolean };
  /** The share of its cells with a slip in a name, and in a birth. */
  readonly slips: number;
}

/**
 * Makes a registry of so many entries. Households are written down by clerks, each in his own way; about 7 in 100
 * entries are second ones, written by another clerk who knows nothing of the first:
 *
 * - 1 household in 14 is written twice, each of its people in the second list with 85 in 100;
 * - 1 grown-up woman in 80 is also written down with other people elsewhere, half of them by another surname, as a
 *   rule with one of her children.
 *
 * A clerk writes in Kyrgyz letters, on a Russian keyboard, or in one of two Latin ways; patronymics as -ович/-овна,
 * with уулу/кызы, as the father's name alone, or not at all; one in eight puts the given name first; one in ten has no
 * births, half no personal numbers, three in ten no telephones. Within a list 1 name in 40 to 1 in 12 is mistyped, as
 * many births are (a digit, or day and month swapped), 1 in 10 births is a year alone, 1 in 20 the first of January,
 * 1 in 20 missing; 1 given name in 60 is an initial; cells are left empty.
 *
 * The hard negatives come by themselves: brothers, sisters and twins with one surname, father, house and telephone;
 * grandsons named after their grandfather; brothers' households in one yard; and namesakes, as names are drawn from
 * some hundred by rank.
 */
export function makeRegistry(size: number, seed: number): MadeRegistry {
  const draw = drawWith(seededRandom(seed));
  const { chance, pick } = draw;
  const entries: Entry[] = [];
  const truth = new Map<string, SecondEntry>();
  const written = new Map<number, string[]>();
  const newId = idsFrom(draw);
  const clerks = Array.from({ length: 120 }, () => clerkOf(draw));
  const makeHouseholds = householdMaker(draw);

  const writeDown = (household: Household, clerk: Clerk, why: SecondEntry): void => {
    const familyId = newId();
    const lines = household.humans.map((human) => ({ human, name: nameOf(human, clerk, draw) }));
    const address = addressOf(household, clerk, draw);
    for (const { human, name } of lines) {
      const id = newId();
      const kin = lines.filter((line) => line.human !== human).map((line) => line.name);
      const details = detailsOf(human, clerk, draw);
      entries.push({ person: { id, familyId, fullName: name, address, kin, ...details }, human: human.id });
      const others = written.get(human.id) ?? [];
      for (const other of others) truth.set(`${other}/${id}`, why);
      written.set(human.id, [...others, id]);
    }
  };

  while (entries.length < size) {
    for (const household of makeHouseholds()) {
      const clerk = pick(clerks);
      writeDown(household, clerk, 'family written twice');
      if (chance(1 / 14)) {
        const seen = household.humans.filter(() => chance(0.85));
        writeDown({ ...household, humans: seen }, pick(clerks), 'family written twice');
      }
      for (const human of household.humans) {
        const grownUp = human.sex === 'female' && human.birth < '2002';
        if (!grownUp || !chance(1 / 80)) continue;
        const [elsewhere] = makeHouseholds();
        if (!elsewhere) continue;
        const surname = chance(0.5) ? human.root : (elsewhere.humans[0]?.root ?? human.root);
        const child = household.humans.find(({ birth }) => birth > '2010' && chance(0.5));
        const came = [{ ...human, root: surname }, ...(child ? [child] : [])];
        const humans = [...elsewhere.humans, ...came];
        writeDown({ ...elsewhere, humans }, pick(clerks), 'person in two families');
      }
    }
  }
  return { entries, truth };
}

/** Ids in the order of making, as UUIDs are. */
function idsFrom({ within }: Draw): () => string {
  let made = 0;
  return () => {
    made += 1;
    const time = (1_700_000_000_000 + made).toString(16).padStart(12, '0');
    const tail = String(within(0, 999_999_999_999)).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`;
  };
}

function clerkOf({ chance, pick, random }: Draw): Clerk {
  return {
    script: pick(['kyrgyz', 'kyrgyz', 'russian keyboard', 'russian keyboard', 'english', 'turkic']),
    fathers: pick(['slavic', 'slavic', 'kyrgyz', 'kyrgyz', 'plain', 'none']),
    order: chance(1 / 8) ? 'given name first' : 'surname first',
    place: pick(['street', 'street', 'village and street', 'village and street', 'village']),
    has: { birth: !chance(0.1), phone: !chance(0.3), nationalId: !chance(0.5) },
    slips: 1 / 40 + random() * (1 / 12 - 1 / 40),
  };
}

function nameOf(human: Human, clerk: Clerk, { chance, random, pick }: Draw): string {
  const female = human.sex === 'female';
  const stem = /[аеёиоуыэюяөү]$/.test(human.root) ? `${human.root}ев` : `${human.root}ов`;
  let words = [`${stem}${female ? 'а' : ''}`, human.given];
  if (chance(1 / 60)) words = [words[0] ?? '', `${human.given.charAt(0)}.`];
  else if (chance(0.93)) words = [...words, ...fatherOf(human, clerk.fathers)];
  if (clerk.order === 'given name first') words = [words[1] ?? '', words[0] ?? '', ...words.slice(2)];
  if (chance(clerk.slips)) {
    const at = pick([0, 1, Math.min(2, words.length - 1)]);
    words = words.map((word, index) => (index === at && word.length > 3 ? mistype(word, random) : word));
  }
  return write(words.join(' '), clerk.script);
}

function fatherOf({ father, sex }: Human, form: Clerk['fathers']): readonly string[] {
  const female = sex === 'female';
  if (form === 'none') return [];
  if (form === 'plain') return [father];
  if (form === 'kyrgyz') return [father, female ? 'кызы' : 'уулу'];
  const vowel = /[аеёиоуыэюяөү]$/.test(father);
  return [`${father}${vowel ? 'е' : 'о'}${female ? 'вна' : 'вич'}`];
}

function addressOf({ village, street, house }: Household, clerk: Clerk, { chance }: Draw): string {
  if (chance(0.06)) return '';
  const latin = clerk.script === 'english' || clerk.script === 'turkic';
  const inStreet = `${latin ? 'str.' : clerk.script === 'kyrgyz' ? 'көч.' : 'ул.'} ${street}, ${house}`;
  const text =
    clerk.place === 'village' ? village : clerk.place === 'street' ? inStreet : `${village}, ${inStreet}`;
  return write(text, clerk.script);
}

function detailsOf(human: Human, { has, slips }: Clerk, draw: Draw) {
  const { chance } = draw;
  return {
    sex: chance(0.04) ? ('unknown' as const) : human.sex,
    birth: has.birth ? birthOf(human.birth, slips, draw) : null,
    phone: has.phone && human.birth < '2008' && !chance(0.3) ? human.phone : null,
    nationalId: has.nationalId && !chance(0.25) ? human.nationalId : null,
  };
}

function birthOf(birth: string, slips: number, { chance, within }: Draw): string | null {
  const [year = '', month = '', day = ''] = birth.split('-');
  if (chance(0.05)) return null;
  if (chance(0.1)) return year;
  if (chance(0.05)) return `${year}-01-01`;
  if (!chance(slips)) return birth;
  if (chance(0.4) && Number(day) <= 12) return `${year}-${day}-${month}`;
  if (chance(0.5)) return `${year}-${month}-${day.charAt(0)}${within(1, 8)}`;
  const slipped = `${year.slice(0, 3)}${within(0, 9)}-${month}-${day}`;
  return slipped > LATEST ? birth : slipped;
}
