import { i18n } from '@lingui/core';
import type { EntitlementLine } from '@tatyktuu/domain/aid';
import type { ReasonCode } from '@tatyktuu/domain/door';
import { evidenceCodes } from '@tatyktuu/domain/duplicates';
import { qualityCodes } from '@tatyktuu/domain/families';
import type { Language } from '@tatyktuu/domain/kernel';
import type { ReviewReason } from '@tatyktuu/domain/reviews';
import { describe, expect, test } from 'vitest';
import { catalogues as english } from './clients/admin-en.ts';
import { catalogues as kyrgyz } from './clients/admin-ky.ts';
import { catalogues as russian } from './clients/admin-ru.ts';
import {
  explanationSentence,
  formatDay,
  formatNumber,
  formatPartialDay,
  formatQuantity,
  programmeWords,
  reviewReasonLabel,
} from './index.ts';
import {
  agendaSentence,
  evidenceSentence,
  qualitySentence,
  refusalSentence,
  reviewSentence,
} from './office/index.ts';

function read(locale: Language): void {
  const from = { ky: kyrgyz, ru: russian, en: english }[locale];
  i18n.loadAndActivate({
    locale,
    messages: Object.assign({}, ...Object.values(from).map(({ messages }) => messages)),
  });
}

const languages = ['ky', 'ru', 'en'] as const;

test.each([
  ['ky', '24-август, дүйшөмбү', '24-авг., дүй.', '2026-ж., 24-август'],
  ['ru', 'понедельник, 24 августа', 'пн, 24 авг.', '24 августа 2026 г.'],
  ['en', 'Monday 24 August', 'Mon, 24 Aug', '24 August 2026'],
] as const)('a day is said as people say it (%s)', (language, long, short, full) => {
  const plain = (text: string) => text.replace(/\s/g, ' ').replace('Mon 24', 'Mon, 24');
  expect(plain(formatDay('2026-08-24', language))).toBe(long);
  expect(plain(formatDay('2026-08-24', language, 'short'))).toBe(short);
  expect(plain(formatDay('2026-08-24', language, 'full'))).toBe(full);
  expect(formatPartialDay('1961', language)).toBe('1961');
});

test.each([
  ['ky', '75 кг', '6,5 л', '500 г', '3 даана', '5 даана'],
  ['ru', '75 кг', '6,5 л', '500 г', '3 штуки', '5 штук'],
  ['en', '75 kg', '6.5 L', '500 g', '3 pieces', '5 pieces'],
] as const)('quantities are said in the units people use (%s)', (language, ...said) => {
  read(language);
  const quantities = [
    [75_000, 'g'],
    [6_500, 'ml'],
    [500, 'g'],
    [3, 'piece'],
    [5, 'piece'],
  ] as const;
  const onOneLine = said.map((text) => text.replaceAll(' ', '\u00a0'));
  expect(quantities.map(([quantity, unit]) => formatQuantity(quantity, unit))).toEqual(onOneLine);
});

test('what is missing is said in the same units, with a minus', () => {
  read('en');
  expect([formatQuantity(-110_000, 'g'), formatQuantity(-500, 'ml')]).toEqual([
    '−110\u00a0kg',
    '−500\u00a0ml',
  ]);
});

test('Kyrgyz numbers have a comma, which browsers do not know', () => {
  expect(formatNumber(1234.5, 'ky', 1).replace(/\s/g, ' ')).toBe('1 234,5');
});

test('a text of the programme falls back to a language it has', () => {
  read('ky');
  expect(programmeWords({ en: 'Flour', ru: 'Мука' })).toBe('Мука');
  expect(programmeWords({})).toBe('');
});

describe.each(languages)('refusals in %s', (language) => {
  test('parameters are words, days and names of generations, never codes', () => {
    read(language);
    const sentences = [
      refusalSentence({ code: 'session-not-yet', params: { on: '2026-08-24' } }),
      refusalSentence({
        code: 'role-does-not-fit',
        params: { role: 'mother-in-law', audience: 'daughter-in-law' },
      }),
      refusalSentence({ code: 'family-not-enrolled' }),
      refusalSentence({ code: 'report-minutes-not-valid', params: { most: 600 } }),
      refusalSentence({ code: 'withdrawal-before-enrolment', params: { enrolledOn: '2026-08-24' } }),
      refusalSentence({ code: 'make-up-before-session', params: { on: '2026-08-24' } }),
      refusalSentence({ code: 'tie-ended-already', params: { until: '2026-08-24' } }),
      refusalSentence({ code: 'tie-ends-before-it-begins', params: { from: '2026-08-24' } }),
      refusalSentence({ code: 'family-without-consent', params: { count: 2 } }),
      refusalSentence({ code: 'duplicate-open', params: { count: 5 } }),
      refusalSentence({ code: 'import-rests-something', params: { families: 1 } }),
    ];
    for (const sentence of sentences) {
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/[{}]|undefined|none|-in-law\b.*-in-law\b.*code|2026-08-24/);
    }
    expect(sentences[3]).toContain('600');
  });

  test('each says something of its own length in this language', () => {
    read(language);
    const codes: ReasonCode[] = ['not-permitted', 'parcel-handed-over-already', 'not-your-group'];
    const sentences = codes.map((code) => refusalSentence({ code }));
    expect(new Set(sentences).size).toBe(codes.length);
    if (language !== 'en') for (const sentence of sentences) expect(sentence).toMatch(/[а-я]/);
  });
});

/** A reason that is missing here does not compile. */
const reviewReasons: Readonly<Record<ReviewReason, true>> = {
  'marked-differently': true,
  'person-left-group': true,
  'session-moved': true,
  'session-cancelled': true,
  'session-not-held': true,
  'session-was-held': true,
  'made-up-already': true,
  'no-longer-your-group': true,
  'second-hand-over': true,
  'round-closed': true,
  'more-than-due': true,
  'collector-too-young': true,
  'not-your-family-any-more': true,
  'more-than-issued': true,
  'family-merged': true,
  'collector-left-family': true,
};

test.each(languages)('every reason of a review has a tag and a sentence of its own (%s)', (language) => {
  read(language);
  const reasons = Object.keys(reviewReasons) as ReviewReason[];
  const said = reasons.flatMap((reason) => [reviewReasonLabel(reason), reviewSentence(reason)]);
  expect(new Set(said).size).toBe(2 * reasons.length);
  for (const text of said) expect(text).toMatch(language === 'en' ? /^[A-Z]/ : /^[А-ЯЁӨҮҢ]/);
});

test.each(languages)(
  'what is found in a family, and between two entries, is said in words of its own (%s)',
  (language) => {
    read(language);
    const said = [
      ...qualityCodes.map((code) => qualitySentence(code)),
      ...evidenceCodes.map((code) => evidenceSentence({ code })),
    ];
    expect(new Set(said).size).toBe(qualityCodes.length + evidenceCodes.length);
    for (const text of said) expect(text).toMatch(language === 'en' ? /^[A-Z]/ : /^[А-ЯЁӨҮҢ]/);
  },
);

test('why a family of seven gets what it gets, in one breath', () => {
  read('en');
  const flour: EntitlementLine = {
    to: 'household',
    commodityId: 'flour',
    quantity: 75_000,
    because: [
      { code: 'each-head', params: { heads: 7, each: 10_000, quantity: 70_000 } },
      { code: 'whole-packs', params: { exact: 70_000, pack: 25_000, packs: 3, quantity: 75_000 } },
    ],
  };
  expect(explanationSentence(flour, { title: { en: 'Flour' }, unit: 'g' }).replaceAll('\u00a0', ' ')).toBe(
    'Flour, 75 kg. 10 kg for each of 7 people makes 70 kg. 70 kg is rounded up to 3 whole packs of 25 kg: 75 kg.',
  );
});

test.each([
  [1, '1 семья ещё не получила'],
  [3, '3 семьи ещё не получили'],
  [5, '5 семей ещё не получили'],
])('Russian counts by its own plural forms: %d', (count, said) => {
  read('ru');
  const line = agendaSentence({ code: 'round-open', count, roundId: 'r', title: 'Август' });
  expect(line).toBe(`Август: ${said}`);
});
