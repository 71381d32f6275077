import { type ImportedSheet, nameKey } from '@tatyktuu/domain/families';
import type { ColumnSample } from '../file/messages.ts';

/**
 * A digest of what a sheet's headings say, in whatever letters: the next sheet with the same ones is read in the same
 * way, and compared with what this one said. SHA-256 in hex.
 */
export async function sourceOf(sheet: ImportedSheet, columns: readonly ColumnSample[]): Promise<string> {
  const headings = columns.map(({ column, heading }) => `${column}:${nameKey(heading)}`);
  const bytes = new TextEncoder().encode([sheet, ...headings].join('\n'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
