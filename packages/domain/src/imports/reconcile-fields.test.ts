import { expect, test } from 'vitest';
import { NO_ONE, type Person } from '../families/index.ts';
import type { DoubtCode } from './preview.ts';
import cases from './reconcile.cases.json' with { type: 'json' };
import { type ComparedField, comparePerson, type ListedMember } from './reconcile-fields.ts';

const propertyOf: Partial<Record<ComparedField, keyof Person>> = {
  'full-name': 'fullName',
  birth: 'birth',
  sex: 'sex',
  relation: 'role',
  phone: 'phone',
  'may-call': 'mayCall',
};

function personWith(field: ComparedField, value: string): Person {
  const property = propertyOf[field] ?? 'fullName';
  return value === '' ? { ...NO_ONE, id: 'p' } : { ...NO_ONE, id: 'p', [property]: value };
}

test.each(cases.cases)('$rule', ({ field: name, list, registry, before, verdict, ...rest }) => {
  const field = name as ComparedField;
  const listed: ListedMember = { ...personWith(field, list), row: 2, nameKey: '' };
  const earlier = before === '' ? null : personWith(field, before);
  const doubts = new Set('doubt' in rest ? [rest.doubt as DoubtCode] : []);
  const found = comparePerson(listed, personWith(field, registry), earlier, doubts);
  expect(found.map((each) => [each.field, each.verdict])).toEqual(verdict === '-' ? [] : [[field, verdict]]);
});
