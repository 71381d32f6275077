import { resolve } from 'node:path';
import { budgets, measure } from '../checks/budgets.ts';
import { printBudget } from './print.ts';

/** How much gzipped JavaScript each client asks for, by what Vite says it has built. */
export async function benchJavascript(): Promise<void> {
  const root = resolve(import.meta.dirname, '../..');
  for (const budget of budgets) printBudget(budget.name, measure(root, budget), budget.kilobytes, 'kB gzip');
}
