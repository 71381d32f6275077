/** Names shorter than this differ by a letter and are other names: Асан and Эсен. */
const ONE_SLIP_FROM = 4;
/** From this length on two slips leave no other name, as a rule. */
const TWO_SLIPS_FROM = 8;

/** Whether the second may be the first with a letter or two mistyped: left out, added, another one, or two swapped. */
export function isSlip(a: string, b: string): boolean {
  if (a === b) return false;
  const length = Math.min(a.length, b.length);
  if (length < ONE_SLIP_FROM || Math.abs(a.length - b.length) > 2) return false;
  const allowed = length >= TWO_SLIPS_FROM ? 2 : 1;
  return distanceWithin(a, b, allowed) <= allowed;
}

/**
 * How many letters must be left out, added, exchanged or swapped with their neighbour to get from one to the other
 * (optimal string alignment); `most + 1` for anything above `most`.
 */
export function distanceWithin(a: string, b: string, most: number): number {
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const rows = endA - start;
  const columns = endB - start;
  if (Math.abs(rows - columns) > most) return most + 1;
  if (rows === 0 || columns === 0) return Math.min(Math.max(rows, columns), most + 1);
  return Math.min(aligned(a.slice(start, endA), b.slice(start, endB)), most + 1);
}

function aligned(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
