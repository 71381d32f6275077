import { ageOn, type Day } from '../kernel/index.ts';
import { headCount } from './count.ts';
import type { Doubt, Finding, ProposedFamily } from './preview.ts';
import { type Cell, columnOf, type Mapping, textOf } from './sheet.ts';
import { plainText } from './word-table.ts';

const ADULT = 18;

/** What is to be said of families by themselves: no number though the list numbers them, a number again, no adult. */
export function findOddFamilies(
  families: readonly ProposedFamily[],
  { numbered, listDay }: { numbered: boolean; listDay: Day },
): Finding[] {
  const byNumber = new Map<string, number>();
  return families.flatMap((family) => {
    const findings: Finding[] = [];
    if (numbered && family.number === null) findings.push({ code: 'not-numbered', family: family.key });
    if (family.number !== null) {
      const twin = byNumber.get(family.number);
      if (twin === undefined) byNumber.set(family.number, family.key);
      else findings.push({ code: 'number-used-twice', family: family.key, twin, number: family.number });
    }
    const adult = family.members.some(
      ({ role, birth }) => (ageOn(birth, listDay) ?? (role === 'child' ? 0 : ADULT)) >= ADULT,
    );
    if (!adult) findings.push({ code: 'no-adult', family: family.key });
    return findings;
  });
}

/** A total that says another number than was counted ("Итого: 16 семей, 81 чел."). Null when it agrees or says none. */
export function findDisagreement(
  row: readonly Cell[],
  index: number,
  families: readonly ProposedFamily[],
): Finding | null {
  const text = plainText(row.map(textOf).join(' '));
  const said = {
    families: numberBeside(
      text,
      /(\d+)\s*(?:сем|үй-?\s?бүл|famil|household)/u,
      /(?:сем\S*|үй-?бүл\S*|famil\S*)\s*[:—-]\s*(\d+)/u,
    ),
    people: numberBeside(
      text,
      /(\d+)\s*(?:чел|люд|адам|киши|people|person|member)/u,
      /(?:чел\S*|адам\S*|people)\s*[:—-]\s*(\d+)/u,
    ),
  };
  const counted = headCount(families);
  const agrees =
    (said.families ?? counted.families) === counted.families &&
    (said.people ?? counted.people) === counted.people;
  if (agrees) return null;
  const numbered = headCount(families.filter(({ number }) => number !== null));
  return { code: 'total-disagrees', row: index + 1, said, counted, numbered };
}

function numberBeside(text: string, before: RegExp, after: RegExp): number | null {
  const match = before.exec(text) ?? after.exec(text);
  return match ? Number(match[1]) : null;
}

/** One personal number at two people, noted at every one after the first. */
export function repeatedNationalIds(families: readonly ProposedFamily[], mapping: Mapping): Doubt[] {
  const column = columnOf(mapping, 'national-id') ?? 0;
  const seen = new Set<string>();
  return families
    .flatMap(({ members }) => members)
    .flatMap(({ row, nationalId }) => {
      if (nationalId === null) return [];
      if (!seen.has(nationalId)) {
        seen.add(nationalId);
        return [];
      }
      const understood = { kind: 'text', text: nationalId } as const;
      return [{ row, column, code: 'national-id-written-twice', was: nationalId, understood }];
    });
}
