/** Numbers that follow one another: the first, and how many there are. */
export type NumberRange = readonly [first: number, count: number];

/** Numbers in their order as ranges. */
export function rangesOf(numbers: Iterable<number>): readonly NumberRange[] {
  const ranges: [number, number][] = [];
  let last: [number, number] | undefined;
  for (const number of numbers) {
    if (last && last[0] + last[1] === number) last[1] += 1;
    else {
      last = [number, 1];
      ranges.push(last);
    }
  }
  return ranges;
}

/** The numbers that the ranges stand for, in their order. */
export function numbersIn(ranges: readonly NumberRange[]): number[] {
  return ranges.flatMap(([first, count]) => Array.from({ length: count }, (_, index) => first + index));
}
