/** How a Kyrgyz name is written down: with its own letters, with those of a Russian keyboard, or in Latin. */
export const spellings = ['kyrgyz', 'russian keyboard', 'latin'] as const;
export type Spelling = (typeof spellings)[number];

const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'ng',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ү: 'u',
  ч: 'ch',
  ш: 'sh',
  ы: 'y',
  э: 'e',
};

const russian: Readonly<Record<string, string>> = { ң: 'н', ө: 'о', ү: 'у', Ң: 'Н', Ө: 'О', Ү: 'У' };

function latinOf(letter: string): string {
  const small = letter.toLowerCase();
  const written = latin[small] ?? small;
  return letter === small ? written : written.charAt(0).toUpperCase() + written.slice(1);
}

/** Writes a name that is given in Kyrgyz letters. */
export function spell(name: string, spelling: Spelling): string {
  if (spelling === 'kyrgyz') return name;
  const letter = spelling === 'latin' ? latinOf : (one: string) => russian[one] ?? one;
  return [...name].map(letter).join('');
}
