import { consentPurposes, LONGEST_WORDING } from '@tatyktuu/domain/families';
import { languages } from '@tatyktuu/domain/kernel';
import { expect, test } from 'vitest';
import { proposedWordings } from './proposed-wordings.ts';

const texts = consentPurposes.flatMap((purpose) =>
  languages.map((language) => ({ purpose, language, text: proposedWordings[purpose][language] })),
);
const neverStops = { ky: 'Токтобойт:', ru: 'Не прекращается:', en: 'What never stops:' };

test.each(texts)('$purpose in $language says what never stops, and can be published as it is', (each) => {
  expect(each.text).toContain(neverStops[each.language]);
  expect(each.text.length).toBeLessThanOrEqual(LONGEST_WORDING);
});

test.each(texts)(
  '$purpose in $language gives nobody a reason to ask why the family takes part',
  ({ text }) => {
    expect(text).not.toMatch(/violen|abuse|насил|зомбулук|зордук|конфликт|conflict/i);
  },
);
