import { describe, expect, test } from 'vitest';
import type { Sex } from '../families/index.ts';
import cases from './cells.cases.json' with { type: 'json' };
import { classifyRow } from './classify-row.ts';
import type { DoubtCode } from './preview.ts';
import { readAddress } from './read-address.ts';
import { readBirth } from './read-birth.ts';
import { readFamilyNumber } from './read-family-number.ts';
import { readMayCall } from './read-may-call.ts';
import { readNationalIdCell } from './read-national-id.ts';
import { readPhone } from './read-phone.ts';
import { believedAges, type Relation, readRelation } from './read-relation.ts';
import { readRemark, remarkContradictions } from './read-remark.ts';
import { readSex } from './read-sex.ts';

const listDay = '2023-08-21';

interface BirthCase {
  readonly was: string | number | { readonly day: string } | null;
  readonly as: string;
  /** The birth that the personal number tells. */
  readonly number?: string;
  readonly birth: string | null;
  readonly doubts?: readonly string[];
}

describe('births', () => {
  test.each(cases.birth as readonly BirthCase[])(
    '$was of a $as is $birth',
    ({ was, as, number, birth, doubts }) => {
      const reading = readBirth(was, {
        ages: believedAges[as as Relation],
        listDay,
        settledBy: number ?? null,
      });
      expect(reading).toEqual({ birth, doubts: doubts ?? [] });
    },
  );
});

test.each(cases.sex)('$was says $sex', ({ was, sex }) => {
  for (const word of was) expect([word, readSex(word)]).toEqual([word, sex]);
});

test.each(cases.relation)('$was is $relation', ({ was, relation, ...rest }) => {
  for (const word of was) {
    const says = readRelation(word);
    expect([word, says?.relation ?? null]).toEqual([word, relation]);
    if (says) expect([word, says.sure]).toEqual([word, !('guessed' in rest)]);
  }
});

test.each(cases.nationalId)('$was gives the personal number $is', ({ was, is, ...rest }) => {
  const reading = readNationalIdCell(was);
  expect(reading.nationalId).toBe(is);
  expect(reading.doubts).toEqual('doubt' in rest ? [rest.doubt] : []);
});

test.each(cases.phone)('$was gives the telephone $is', ({ was, is, ...rest }) => {
  expect(readPhone(was)).toEqual({
    phone: is,
    words: 'words' in rest ? rest.words : '',
    doubts: 'doubts' in rest ? rest.doubts : [],
  });
});

test.each(cases.mayCall)('$was answers $answer', ({ was, answer }) => {
  for (const word of was) expect([word, readMayCall(word)]).toEqual([word, answer]);
});

test.each(cases.address)('$was gives the address $is', ({ was, is }) => {
  expect(readAddress(was)).toBe(is);
});

test.each(cases.familyNumber)('$was gives the family number $is', ({ was, is }) => {
  expect(readFamilyNumber(was)).toBe(is);
});

interface RemarkCase {
  readonly was: string;
  readonly awayUntil?: string;
  readonly held?: string;
  /** What is held, where it is not the whole remark. */
  readonly text?: string;
}

test.each(cases.remark as readonly RemarkCase[])('the remark "$was"', ({ was, awayUntil, held, text }) => {
  const until = awayUntil === 'unknown' ? null : awayUntil;
  expect(readRemark(was, listDay)).toEqual({
    absence: until === undefined ? null : { reason: 'migration', from: null, until },
    held: held === undefined ? null : { kind: held, text: text ?? was },
  });
});

test.each(cases.contradiction)('"$was" beside a $sex of $age', ({ was, sex, age, doubt }) => {
  const about = { sex: sex as Sex, age, isChild: age < 16 };
  expect(remarkContradictions(was, about)).toEqual(doubt === null ? [] : [doubt as DoubtCode]);
});

test.each(cases.row)('the row $cells is taken for $is', ({ cells, is }) => {
  const heading = ['№ семьи', 'Ф.И.О.', 'Кем приходится'];
  const mapping = { 0: 'family-number', 1: 'full-name', 2: 'relation' } as const;
  expect(classifyRow(cells, 9, { heading, headingIndex: 3, mapping }).kind).toBe(is);
});
