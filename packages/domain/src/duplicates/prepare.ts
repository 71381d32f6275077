import { nameKey } from '../families/index.ts';
import { type NameParts, namePartsOf, theOtherWayRound } from './name-parts.ts';
import type { PersonForMatching } from './person.ts';

/** A person taken to pieces once, so that many pairs are compared quickly. */
export interface Prepared {
  readonly person: PersonForMatching;
  readonly name: NameParts;
  /** With the surname for the given name, where nothing in the name says which is which. */
  readonly turned: NameParts | null;
  /** The words of the address that name a place, with the number of the house. */
  readonly place: readonly string[];
  readonly year: string;
  /** Whether the day is known: the first of January stands in lists for a day that nobody knows. */
  readonly dayKnown: boolean;
  /** Given names of the family's others, as keys. */
  readonly kin: readonly string[];
}

/** Words of addresses that name no place: street, house, village and district, in three languages. */
const PLACE_WORDS = new Set(
  ['ул улица улицасы көчө көчөсү к ko д дом үй уй № n кв квартира батир с село а айыл айылы аймагы']
    .concat(['г город шаары район району р н обл область облусу street st house village пер переулок тупик'])
    .join(' ')
    .split(' ')
    .map(nameKey)
    .filter((word) => word !== ''),
);

/** Makes people ready to be compared; remembers names and addresses that come again, as those of relatives do. */
export function preparer(): (person: PersonForMatching) => Prepared {
  const names = new Map<string, NameParts>();
  const places = new Map<string, readonly string[]>();
  const nameOf = (fullName: string) => remembered(names, fullName, namePartsOf);
  return (person) => {
    const name = nameOf(person.fullName);
    const kin = person.kin
      .map((fullName) => nameOf(fullName))
      .filter(({ givenIsInitial }) => !givenIsInitial);
    return {
      person,
      name,
      turned: theOtherWayRound(name),
      place: remembered(places, person.address, placeOf),
      year: person.birth?.slice(0, 4) ?? '',
      dayKnown: person.birth !== null && person.birth.length === 10 && !person.birth.endsWith('-01-01'),
      kin: [...new Set(kin.map(({ given }) => given))].filter((given) => given !== ''),
    };
  };
}

/** Makes one person ready to be compared. */
export function prepare(person: PersonForMatching): Prepared {
  return preparer()(person);
}

function placeOf(address: string): readonly string[] {
  const words = nameKey(address.replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ')).split(' ');
  return [...new Set(words.filter((word) => word !== '' && !PLACE_WORDS.has(word)))].sort();
}

function remembered<Value>(known: Map<string, Value>, text: string, read: (text: string) => Value): Value {
  const before = known.get(text);
  if (before !== undefined) return before;
  const value = read(text);
  known.set(text, value);
  return value;
}
