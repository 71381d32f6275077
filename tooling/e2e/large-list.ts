const syllables = ['ба', 'та', 'ка', 'ма', 'са', 'жа', 'бе', 'те', 'ке', 'ме', 'се', 'жо', 'то'];
const seats = [
  ['Мээрим', 'свекровь', 1955, 'ж'],
  ['Данияр', 'свекор', 1952, 'м'],
  ['Улан', 'муж', 1985, 'м'],
  ['Айжан', 'невестка', 1988, 'ж'],
  ['Нурбек', 'ребенок', 2012, 'м'],
] as const;

/** An invented surname; each number up to 2196 has its own. */
function surname(number: number): string {
  const [a, b, c] = [number % 13, Math.floor(number / 13) % 13, Math.floor(number / 169)];
  const stem = `${syllables[c]}${syllables[b]}${syllables[a]}`;
  return `${stem.charAt(0).toUpperCase()}${stem.slice(1)}н`;
}

/** A list of invented families of five, with its heading: as many people as rows are asked for. */
export function largeList(rows: number): (string | number)[][] {
  const people = Array.from({ length: rows }, (_, index) => {
    const family = Math.floor(index / seats.length);
    const [given, relation, year, sex] = seats[index % seats.length] ?? seats[0];
    const name = `${surname(family)}${sex === 'ж' ? 'ова' : 'ов'} ${given}`;
    const first = index % seats.length === 0;
    const day = String((family % 27) + 1).padStart(2, '0');
    return [
      first ? family + 1 : '',
      name,
      relation,
      `${day}.05.${year}`,
      sex,
      first ? `ул. Мира ${family}` : '',
    ];
  });
  return [['№ семьи', 'Ф.И.О.', 'Кем приходится', 'Дата рожд.', 'Пол', 'Адрес'], ...people];
}
