/** Ways in which one list and another write the same Kyrgyz name. */
export const scripts = ['kyrgyz', 'russian keyboard', 'english', 'turkic'] as const;
export type Script = (typeof scripts)[number];

const russian: Readonly<Record<string, string>> = { ң: 'н', ө: 'о', ү: 'у' };

const both: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  э: 'e',
  ь: '',
};
const english: Readonly<Record<string, string>> = {
  ...both,
  ж: 'zh',
  й: 'y',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  ы: 'y',
  ю: 'yu',
  я: 'ya',
  ң: 'ng',
  ө: 'o',
  ү: 'u',
};
const turkic: Readonly<Record<string, string>> = {
  ...both,
  ж: 'j',
  й: 'i',
  х: 'h',
  ц: 'ts',
  ч: 'ç',
  ш: 'ş',
  ы: 'ı',
  ю: 'iu',
  я: 'ia',
  ң: 'ñ',
  ө: 'ö',
  ү: 'ü',
};
const tables = { kyrgyz: {}, 'russian keyboard': russian, english, turkic } as const;

/** Writes a name that is given in Kyrgyz letters in another script. */
export function write(name: string, script: Script): string {
  const table: Readonly<Record<string, string>> = tables[script];
  return [...name]
    .map((letter) => {
      const small = letter.toLowerCase();
      const written = table[small] ?? small;
      return letter === small ? written : written.charAt(0).toUpperCase() + written.slice(1);
    })
    .join('');
}

const slipLetters = 'аеиоукнрлтсмбдйыгз';

/** One typing slip: a letter left out, doubled by another, exchanged, or swapped with its neighbour. */
export function mistype(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const other = slipLetters[Math.floor(random() * slipLetters.length)] ?? 'а';
  const kind = random();
  if (kind < 0.25) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.5) return word.slice(0, at + 1) + other + word.slice(at + 1);
  if (kind < 0.75) return word.slice(0, at) + other + word.slice(at + 1);
  const next = word[at + 1];
  return next === undefined ? word.slice(0, at) : word.slice(0, at) + next + word[at] + word.slice(at + 2);
}
