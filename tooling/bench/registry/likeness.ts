import { type FoundPair, SHOWN_FROM, searchAll } from '@tatyktuu/domain/duplicates';
import { printAtLeast, printBudget, printTable } from '../print.ts';
import type { MadeRegistry } from './entries.ts';

const BUDGET_SECONDS = 10;
const LEAST_RECALL = 0.95;
const LEAST_PRECISION = 0.9;
const LEVELS = [SHOWN_FROM, 60, 70, 80, 90, 95] as const;

/** Searches the made registry on one thread, and says how much of what is known was found. */
export function benchLikeness({ entries, truth }: MadeRegistry): void {
  const people = entries.map(({ person }) => person);
  const began = performance.now();
  const found = searchAll(people, { level: SHOWN_FROM });
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `\nduplicates among ${people.length} people, of whom ${truth.size} pairs are one human being (entries.ts says how they are made)`,
  );
  const kinds = [...new Set(truth.values())];
  printTable(
    ['certainty from', 'pairs', 'precision', 'recall', ...kinds.map((kind) => `recall: ${kind}`)],
    LEVELS.map((level) => {
      const certain = found.filter(({ certainty }) => certainty >= level);
      const recalls = kinds.map((kind) => recallOf(certain, truth, kind));
      return [
        `${level} %`,
        String(certain.length),
        ...[precisionOf(certain, truth), recallOf(certain, truth), ...recalls].map((share) =>
          share.toFixed(3),
        ),
      ];
    }),
  );
  printBudget('search over all, one thread', seconds, BUDGET_SECONDS, 's');
  printAtLeast(
    `recall from ${SHOWN_FROM} %, as the console lists pairs`,
    recallOf(found, truth),
    LEAST_RECALL,
    '',
  );
  printAtLeast(`precision from ${SHOWN_FROM} %`, precisionOf(found, truth), LEAST_PRECISION, '');
}

type Truth = MadeRegistry['truth'];

function rightOnes(pairs: readonly FoundPair[], truth: Truth, kind?: string): number {
  return pairs.filter(({ one, other }) => {
    const known = truth.get(`${one}/${other}`);
    return known !== undefined && (kind === undefined || known === kind);
  }).length;
}

function precisionOf(pairs: readonly FoundPair[], truth: Truth): number {
  return rightOnes(pairs, truth) / pairs.length;
}

function recallOf(pairs: readonly FoundPair[], truth: Truth, kind?: string): number {
  const known = [...truth.values()].filter((each) => kind === undefined || each === kind).length;
  return rightOnes(pairs, truth, kind) / known;
}
