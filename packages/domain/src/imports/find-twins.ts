import { birthsAgree, nameKey } from '../families/index.ts';
import type { Finding, ProposedFamily, ProposedMember } from './preview.ts';

/** Of people who share a name and birth, each is compared with so many earlier ones: enough for any real list. */
const COMPARED = 20;

interface Entry {
  readonly family: ProposedFamily;
  readonly member: ProposedMember;
}

interface Pair {
  readonly twin: ProposedFamily;
  readonly rows: Map<number, number>;
  sure: boolean;
}

/**
 * Families that are written twice, each found at the later one: two people of the same name and birth, or one at the
 * same address, one with the same personal number, or the only one of the same day of birth. Names are compared by key and without the patronymic, which
 * lists leave out.
 */
export function findTwins(
  families: readonly ProposedFamily[],
): Extract<Finding, { code: 'written-twice' }>[] {
  const seen = new Map<string, Entry[]>();
  return families.flatMap((family) => {
    const pairs = new Map<number, Pair>();
    const place = nameKey(family.address);
    const signs = family.members.map((member) => ({ member, keys: signsOf(member, place) }));
    for (const { member, keys } of signs) {
      for (const key of keys) {
        for (const earlier of seen.get(key) ?? []) {
          if (earlier.family.key !== family.key && mayBeOne(member, earlier.member)) {
            const alone = family.members.length === 1 && member.birth === earlier.member.birth;
            note(pairs, earlier, member, key.startsWith('id:') || (alone && member.birth?.length === 10));
          }
        }
      }
    }
    for (const { member, keys } of signs) {
      for (const key of keys) {
        const entries = seen.get(key);
        if (!entries) seen.set(key, [{ family, member }]);
        else if (entries.length < COMPARED) entries.push({ family, member });
      }
    }
    const [likest] = [...pairs.values()]
      .filter((pair) => provesTwins(pair, family))
      .sort((a, b) => b.rows.size - a.rows.size);
    if (!likest) return [];
    const { twin, rows } = likest;
    const sameAddress = isSameAddress(family, twin);
    return [{ code: 'written-twice', family: family.key, twin: twin.key, rows: [...rows], sameAddress }];
  });
}

function signsOf(member: ProposedMember, place: string): string[] {
  const name = givenAndSurname(member.nameKey);
  const signs = [`${name}|${member.birth?.slice(0, 4) ?? ''}`];
  if (place !== '') signs.push(`${name}@${place}`);
  if (member.nationalId !== null) signs.push(`id:${member.nationalId}`);
  return signs;
}

/** The first two words of a name's key: surname and given name as lists write them. */
export function givenAndSurname(key: string): string {
  return key.split(' ', 2).join(' ');
}

function mayBeOne(a: ProposedMember, b: ProposedMember): boolean {
  return a.birth === null || b.birth === null || birthsAgree(a.birth, b.birth);
}

function note(
  pairs: Map<number, Pair>,
  { family: twin, member: earlier }: Entry,
  member: ProposedMember,
  sure: boolean,
) {
  const pair = pairs.get(twin.key) ?? { twin, rows: new Map<number, number>(), sure: false };
  pair.rows.set(member.row, earlier.row);
  pair.sure ||= sure;
  pairs.set(twin.key, pair);
}

function provesTwins({ twin, rows, sure }: Pair, family: ProposedFamily): boolean {
  return sure || rows.size >= 2 || (rows.size === 1 && isSameAddress(family, twin));
}

function isSameAddress(a: ProposedFamily, b: ProposedFamily): boolean {
  return a.address !== '' && nameKey(a.address) === nameKey(b.address);
}
