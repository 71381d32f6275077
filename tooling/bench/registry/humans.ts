import type { Sex } from '@tatyktuu/domain/families';
import { menNames, roots, streets, villages, womenNames } from './names.ts';

/** A human being, as she is: what lists make of her is `entries.ts`. */
export interface Human {
  readonly id: number;
  readonly sex: Exclude<Sex, 'unknown'>;
  readonly given: string;
  /** The name that her surname is made of. */
  readonly root: string;
  readonly father: string;
  /** `YYYY-MM-DD` */
  readonly birth: string;
  readonly phone: string;
  readonly nationalId: string;
}

export interface Household {
  readonly humans: readonly Human[];
  readonly village: string;
  readonly street: string;
  readonly house: number;
}

/** Draws names and numbers; the same seed draws the same. */
export interface Draw {
  readonly random: () => number;
  readonly chance: (share: number) => boolean;
  readonly within: (low: number, high: number) => number;
  readonly pick: <One>(from: readonly One[]) => One;
  /** One of the list by rank: the first is drawn as often as the tenth three times over. */
  readonly ranked: (from: readonly string[]) => string;
}

export function drawWith(random: () => number): Draw {
  const totals = new Map<readonly string[], readonly number[]>();
  const within = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const cumulative = (from: readonly string[]): readonly number[] => {
    let sum = 0;
    return from.map((_, at) => {
      sum += 1 / Math.sqrt(at + 4);
      return sum;
    });
  };
  return {
    random,
    chance: (share) => random() < share,
    within,
    pick: (from) => {
      const one = from[Math.floor(random() * from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    ranked: (from) => {
      const sums = totals.get(from) ?? cumulative(from);
      totals.set(from, sums);
      const wanted = random() * (sums.at(-1) ?? 0);
      return from[sums.findIndex((sum) => sum >= wanted)] ?? '';
    },
  };
}

/** Makes households: elders, the young couple, children, with the relatives who are hard to tell apart. */
export function householdMaker(draw: Draw): () => readonly Household[] {
  const { chance, within, pick, ranked } = draw;
  let made = 0;
  const birthIn = (from: number, to: number): string =>
    `${within(from, to)}-${String(within(1, 12)).padStart(2, '0')}-${String(within(1, 28)).padStart(2, '0')}`;
  const human = (
    given: {
      readonly sex: Human['sex'];
      readonly root: string;
      readonly father: string;
      readonly birth: string;
    },
    called: string,
    phone: string,
  ): Human => {
    made += 1;
    const [year, month, day] = given.birth.split('-');
    const serial = String(within(0, 99_999)).padStart(5, '0');
    const nationalId = `${given.sex === 'female' ? 1 : 2}${day}${month}${year}${serial}`;
    return { id: made, ...given, given: called, phone, nationalId };
  };
  const number = (): string => `+996000${String(within(0, 999_999)).padStart(6, '0')}`;
  const childrenOf = (root: string, father: string, elder: string, family: string, from: number): Human[] => {
    const children: Human[] = [];
    for (let left = within(1, 4); left > 0; left -= 1) {
      const sex = chance(0.5) ? 'female' : 'male';
      const birth = birthIn(from, from + 10);
      // A grandson who is named after his grandfather.
      const called =
        sex === 'male' && chance(0.06) ? elder : ranked(sex === 'female' ? womenNames : menNames);
      if (children.some(({ given }) => given === called)) continue;
      children.push(human({ sex, root, father, birth }, called, family));
      // Twins.
      if (!chance(0.015)) continue;
      const twin = ranked(sex === 'female' ? womenNames : menNames);
      if (twin !== called) children.push(human({ sex, root, father, birth }, twin, family));
    }
    return children;
  };
  /** One house, or the houses of brothers: they share the elders' surname, and sometimes yard and telephone. */
  return () => {
    const root = ranked(roots);
    const elder = ranked(menNames);
    const shared = number();
    const village = pick(villages);
    const yard = { street: pick(streets), house: within(1, 120) };
    return Array.from({ length: chance(0.2) ? 2 : 1 }, (_, brother) => {
      const together = chance(0.5);
      const family = together ? shared : number();
      const own = () => (chance(0.6) ? number() : family);
      const man = ranked(menNames);
      const from = within(2000, 2012);
      const wife = { sex: 'female', root: ranked(roots), father: ranked(menNames) } as const;
      const elders = [
        human({ sex: 'male', root, father: ranked(menNames), birth: birthIn(1948, 1966) }, elder, own()),
        human({ ...wife, root, birth: birthIn(1950, 1970) }, ranked(womenNames), own()),
      ].filter(() => brother === 0 && chance(0.7));
      const couple = [
        human({ sex: 'male', root, father: elder, birth: birthIn(1976, 1998) }, man, own()),
        human(
          { ...wife, root: chance(0.5) ? root : wife.root, birth: birthIn(1978, 2000) },
          ranked(womenNames),
          own(),
        ),
      ];
      const humans = [...elders, ...couple, ...childrenOf(root, man, elder, family, from)];
      return { humans, village, ...(together ? yard : { street: pick(streets), house: within(1, 120) }) };
    });
  };
}
