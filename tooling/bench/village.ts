import type { FamilyCommand, GenerationRole, NewMember } from '@tatyktuu/domain/families';
import { uuid7 } from '@tatyktuu/domain/kernel';
import { type Spelling, spell } from './spelling.ts';

/** Parts that names are put together from: every name is invented. */
const beginnings = 'Ай Нур Бек Эр Жан Тал Кан Бак Мир Сам Күн Өм Таш Тил Чың Ыр Дөө Ак Сүй Жең'.split(' ');
const menEnd = 'бек лан султан мырза болот тай дос кул мат алы'.split(' ');
const womenEnd = 'гүл зат пери жамал бүбү кыз наз сулуу каныш айым'.split(' ');
const streets = 'Достук Мектеп Булак Арык Жаштык Тоо Алма Жаңы'.split(' ');

/** A generator of numbers from 0 up to 1 that is the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type RegisterFamily = Extract<FamilyCommand, { kind: 'register-family' }>;

/**
 * Invented families with about five people each: two generations of adults and children, spelled as lists come, most
 * in Kyrgyz letters, some on a Russian keyboard, some in Latin. The same seed gives the same families.
 */
export function inventFamilies(count: number, seed: number): readonly RegisterFamily[] {
  const random = seededRandom(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const within = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  let made = 0;
  const id = (): string =>
    uuid7(
      1_700_000_000_000 + made++,
      Uint8Array.from({ length: 10 }, () => random() * 256),
    );
  const man = (): string => pick(beginnings) + pick(menEnd);
  const woman = (): string => pick(beginnings) + pick(womenEnd);

  const member = (role: GenerationRole, name: string, spelling: Spelling, born: number): NewMember => ({
    personId: id(),
    role,
    sex: role === 'mother-in-law' || role === 'daughter-in-law' ? 'female' : 'male',
    fullName: spell(name, spelling),
    birth: `${born}-${String(within(1, 12)).padStart(2, '0')}-${String(within(1, 28)).padStart(2, '0')}`,
    phone: random() < 0.6 ? `+996000${within(100_000, 999_999)}` : null,
    safeContact: '',
    nationalId: null,
    absences: [],
  });

  return Array.from({ length: count }, (_, at): RegisterFamily => {
    const chance = random();
    const spelling: Spelling = chance < 0.65 ? 'kyrgyz' : chance < 0.85 ? 'russian keyboard' : 'latin';
    const surname = `${man()}ов`;
    const [grandfather, father] = [man(), man()];
    const of = (role: GenerationRole, name: string, oldest: number, youngest: number): NewMember =>
      member(role, name, spelling, within(oldest, youngest));
    const elders = [
      of('mother-in-law', `${surname}а ${woman()} ${man()} кызы`, 1955, 1968),
      of('father-in-law', `${surname} ${grandfather} ${man()} уулу`, 1950, 1965),
    ].slice(0, within(1, 2));
    const couple = [
      of('daughter-in-law', `${surname}а ${woman()} ${man()} кызы`, 1984, 2000),
      of('husband', `${surname} ${father} ${grandfather} уулу`, 1980, 1998),
    ];
    const children = Array.from({ length: within(0, 3) }, () =>
      of('child', `${surname} ${man()} ${father} уулу`, 2006, 2020),
    );
    return {
      kind: 'register-family',
      familyId: id(),
      number: String(at + 1).padStart(5, '0'),
      name: spell(surname, spelling),
      address: `${pick(streets)} көчөсү, ${within(1, 120)}`,
      members: [...elders, ...couple, ...children],
      notes: [],
      source: { file: 'invented.xlsx', row: at + 2 },
    };
  });
}
