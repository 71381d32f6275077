import type { Times } from './figures.ts';

/** Prints rows under headings; the first column to the left, the others, which are figures, to the right. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  console.log(`  ${line(headings)}`);
  console.log(`  ${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of rows) console.log(`  ${line(row)}`);
}

/** Says how a figure stands to its budget. */
export function printBudget(what: string, figure: number, budget: number, unit: string): void {
  const met = figure <= budget ? 'met' : 'NOT MET';
  console.log(`  budget ${met}: ${what} ${rounded(figure)} ${unit} of ${budget} ${unit}`);
}

/** Says how a figure stands to the least that it should be. */
export function printAtLeast(what: string, figure: number, least: number, unit: string): void {
  const met = figure >= least ? 'met' : 'NOT MET';
  console.log(`  target ${met}: ${what} ${rounded(figure)} ${unit} of at least ${least} ${unit}`);
}

/** Three figures that count, no more. */
export function rounded(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);
}

export const timeHeadings = ['p50 ms', 'p95 ms', 'p99 ms'] as const;

export function timeCells({ p50, p95, p99 }: Times): readonly string[] {
  return [p50, p95, p99].map(rounded);
}
