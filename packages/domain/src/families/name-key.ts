/** One spelling for every letter that the three languages' lists use; what is not here and no Latin letter parts words. */
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  і: 'i',
  й: 'i',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ү: 'u',
  ұ: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ı: 'i',
  ñ: 'n',
  ş: 'sh',
  š: 'sh',
  ç: 'ch',
  č: 'ch',
  ž: 'j',
  ğ: 'g',
  "'": '',
  '’': '',
  ʼ: '',
  '`': '',
  ʹ: '',
};

/** Spellings that mean one sound, from the longest on; repeated until nothing changes, so a key's key is itself. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'sh'],
  [/d?zh|dj/g, 'j'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/tz/g, 'ts'],
  [/ng/g, 'n'],
  [/(?<![aeiou])yo|ye/g, 'e'],
  [/c(?!h)|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/(?<letter>[a-z])\k<letter>+/g, '$<letter>'],
];

/** Whether any of them is left. */
const anySpelling = new RegExp(spellings.map(([spelling]) => spelling.source).join('|'));

/**
 * The key under which a name is searched and compared: lower-case ASCII words, the same for every way that Kyrgyz,
 * Russian and Latin lists spell it. `Гүлзат`, `Гулзат`, `Gulzat` and `Gülzat` all give `gulzat`. Different names may
 * share a key: it finds candidates, it proves nothing.
 */
export function nameKey(text: string): string {
  let plain = '';
  for (const letter of text.toLowerCase().normalize('NFC')) {
    plain += letters[letter] ?? (isPlain(letter) ? letter : withoutMark(letter));
  }
  let key = plain.replace(/ +/g, ' ').trim();
  while (anySpelling.test(key)) {
    for (const [spelling, sound] of spellings) key = key.replace(spelling, sound);
  }
  return key;
}

function isPlain(letter: string): boolean {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

/** `ü` is `u` with a mark; a combining mark by itself is nothing; everything else parts words. */
function withoutMark(letter: string): string {
  if (/\p{M}/u.test(letter)) return '';
  const base = letter.normalize('NFD').charAt(0);
  return isPlain(base) ? base : (letters[base] ?? ' ');
}
