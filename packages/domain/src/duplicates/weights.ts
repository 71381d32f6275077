import type { EvidenceCode } from './person.ts';

/**
 * How often something is seen, as a share of pairs: when the two entries are one human being (`same`), when they are
 * any two people of a registry (`strangers`), and when they are relatives (`relatives`), who share nearly everything
 * but the given name and the day of birth.
 */
interface Seen {
  readonly same: number;
  readonly strangers: number;
  readonly relatives: number;
}

/** Natural logarithms of likelihood ratios: one human being against two strangers, and against two relatives. */
export interface Weight {
  readonly strangers: number;
  readonly relatives: number;
}

function weightOf({ same, strangers, relatives }: Seen): Weight {
  return { strangers: Math.log(same / strangers), relatives: Math.log(same / relatives) };
}

const nothing: Weight = { strangers: 0, relatives: 0 };

/**
 * The weights, by what was compared and how it came out. The figures are rounded from what is known of lists: one
 * given name in about 250 is another person's by chance and one surname in about 350, one day of birth in 18,000,
 * every second woman's surname changes with marriage and few lists notice, one whole birth in twenty is mistyped.
 * The shares that have no evidence code of their own speak for themselves and are not shown.
 */
export const weights = {
  given: {
    same: weightOf({ same: 0.85, strangers: 0.004, relatives: 0.01 }),
    slip: weightOf({ same: 0.09, strangers: 0.006, relatives: 0.01 }),
    /** Families like names of one sound. */
    initial: weightOf({ same: 0.97, strangers: 0.08, relatives: 0.2 }),
    differs: weightOf({ same: 0.01, strangers: 0.98, relatives: 0.96 }),
    missing: nothing,
  },
  surname: {
    same: weightOf({ same: 0.8, strangers: 0.003, relatives: 0.6 }),
    slip: weightOf({ same: 0.09, strangers: 0.004, relatives: 0.05 }),
    /** Асанов in the one, Асан уулу in the other. */
    father: weightOf({ same: 0.04, strangers: 0.003, relatives: 0.04 }),
    differs: weightOf({ same: 0.03, strangers: 0.98, relatives: 0.33 }),
    /** A woman's, which changes when she marries. */
    womanDiffers: weightOf({ same: 0.1, strangers: 0.98, relatives: 0.45 }),
    missing: nothing,
  },
  father: {
    same: weightOf({ same: 0.87, strangers: 0.005, relatives: 0.45 }),
    slip: weightOf({ same: 0.09, strangers: 0.006, relatives: 0.03 }),
    initial: weightOf({ same: 0.97, strangers: 0.08, relatives: 0.5 }),
    differs: weightOf({ same: 0.02, strangers: 0.98, relatives: 0.5 }),
    missing: nothing,
  },
  birth: {
    same: weightOf({ same: 0.85, strangers: 0.000_06, relatives: 0.012 }),
    slip: weightOf({ same: 0.09, strangers: 0.0015, relatives: 0.004 }),
    /** One of the two is a year alone, or both are the first of January, as lists write who knows but the year. */
    year: weightOf({ same: 0.93, strangers: 0.022, relatives: 0.03 }),
    /** A year from memory is out by one. */
    nearYear: weightOf({ same: 0.04, strangers: 0.045, relatives: 0.08 }),
    /** Two whole days of one year. */
    otherDay: weightOf({ same: 0.012, strangers: 0.02, relatives: 0.03 }),
    other: weightOf({ same: 0.008, strangers: 0.95, relatives: 0.93 }),
    missing: nothing,
  },
  personalNumber: {
    same: weightOf({ same: 0.96, strangers: 0.000_001, relatives: 0.000_01 }),
    /** A digit mistyped, or twins: neither for nor against. */
    slip: nothing,
    differs: weightOf({ same: 0.002, strangers: 1, relatives: 1 }),
    missing: nothing,
  },
  phone: {
    same: weightOf({ same: 0.6, strangers: 0.0004, relatives: 0.4 }),
    differs: weightOf({ same: 0.4, strangers: 0.999, relatives: 0.6 }),
    missing: nothing,
  },
  address: {
    /** To the number of the house. */
    house: weightOf({ same: 0.7, strangers: 0.001, relatives: 0.6 }),
    /** A village or a street alone. */
    place: weightOf({ same: 0.7, strangers: 0.06, relatives: 0.7 }),
    differs: weightOf({ same: 0.3, strangers: 0.96, relatives: 0.4 }),
    missing: nothing,
  },
  kin: {
    /** At least two given names, and half of the shorter list. */
    most: weightOf({ same: 0.65, strangers: 0.006, relatives: 0.5 }),
    /** Fewer: large families share a name or two by chance. */
    some: weightOf({ same: 0.1, strangers: 0.12, relatives: 0.2 }),
    none: weightOf({ same: 0.25, strangers: 0.87, relatives: 0.3 }),
    missing: nothing,
  },
  sex: {
    same: weightOf({ same: 0.99, strangers: 0.5, relatives: 0.5 }),
    differs: weightOf({ same: 0.01, strangers: 0.5, relatives: 0.5 }),
    missing: nothing,
  },
} as const;

/** In a registry of some ten thousand people an entry meets as many strangers, and one in twenty is written twice. */
export const STRANGERS_BEFORE = Math.log(4e-6);
/** Of those who have a relative's name, house and number, about one in twenty-five is the same human being. */
export const RELATIVES_BEFORE = Math.log(0.04);
/** Nobody writes one person twice into one family, but by mistake. */
export const ONE_FAMILY_BEFORE = Math.log(0.004);

/** One thing that was compared, with how it came out; without a code it counts and is not shown. */
export interface Weighed {
  readonly weight: Weight;
  readonly code?: EvidenceCode;
}
