import { expect, test } from 'vitest';
import { contactOf, emptyDraft, inRole, readBirth, readPhone } from './person-draft.ts';

test.each([
  ['', null],
  ['1990', '1990'],
  ['1990-05-03', '1990-05-03'],
  ['3.5.1990', '1990-05-03'],
  ['03/05/1990', '1990-05-03'],
  ['31.02.1990', 'unreadable'],
  ['in May', 'unreadable'],
])('a birth written %j is %j', (text, birth) => {
  expect(readBirth(text)).toBe(birth);
});

test.each([
  ['', null],
  ['0555 12-34-56', '+996555123456'],
  ['996 700 123456', '+996700123456'],
  ['+7 900 123 45 67', '+79001234567'],
])('a telephone written %j is %j', (text, phone) => {
  expect(readPhone(text)).toBe(phone);
});

test('the sex follows the role until somebody says otherwise', () => {
  expect(inRole(emptyDraft('daughter-in-law'), 'husband').sex).toBe('male');
  expect(inRole({ ...emptyDraft('daughter-in-law'), sex: 'unknown' }, 'husband').sex).toBe('unknown');
});

test('what nobody said about calls is not known, and neither yes nor no', () => {
  expect(contactOf(emptyDraft('husband'))).toEqual({
    phone: null,
    mayCall: null,
    safeContact: '',
    neverSay: '',
  });
});
