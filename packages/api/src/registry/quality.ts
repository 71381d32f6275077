import { findingsOf, type QualityCode, type QualityFinding } from '@tatyktuu/domain/families';
import type { Context } from '../context.ts';
import type { QualityLine, Registry } from '../ports/index.ts';

interface Looked {
  /** The journal's end and the day: what was found holds as long as neither moves on. */
  readonly at: string;
  readonly findings: Promise<readonly QualityFinding[]>;
}

/** What was found last, by registry: every page of the list and every code looks at the same. */
const lookedAt = new WeakMap<Registry, Looked>();

export interface QualityPage {
  readonly total: number;
  /** How many there are of each, whatever is listed; a code of which there is none is left out. */
  readonly counts: Readonly<Partial<Record<QualityCode, number>>>;
  readonly lines: readonly QualityLine[];
}

/** What is missing, contradictory or old in the whole registry: a page of it, of one code where one is named. */
export async function qualityOf(
  { registry, today }: Pick<Context, 'registry' | 'today'>,
  page: { readonly offset: number; readonly limit: number; readonly code: QualityCode | null },
): Promise<QualityPage> {
  const at = `${await registry.journalPosition()} ${today}`;
  const last = lookedAt.get(registry);
  const looked = last?.at === at ? last : { at, findings: lookThrough(registry, today) };
  if (looked !== last) {
    lookedAt.set(registry, looked);
    // What failed is not remembered.
    looked.findings.catch(() => lookedAt.delete(registry));
  }
  const all = await looked.findings;
  const counts: Partial<Record<QualityCode, number>> = {};
  for (const { code } of all) counts[code] = (counts[code] ?? 0) + 1;
  const listed = page.code === null ? all : all.filter(({ code }) => code === page.code);
  const shown = listed.slice(page.offset, page.offset + page.limit);
  return { total: listed.length, counts, lines: await named(registry, shown) };
}

async function lookThrough(registry: Registry, today: string): Promise<readonly QualityFinding[]> {
  const { policy, wordings, selectionForm } = await registry.settings();
  const terms = { today, policy, wordings, form: selectionForm ?? undefined };
  const found: QualityFinding[] = [];
  for (let page = await registry.familiesAfter(null); page.length > 0; ) {
    for (const family of page) found.push(...findingsOf(family, terms));
    page = await registry.familiesAfter(page.at(-1)?.id ?? null);
  }
  return found;
}

async function named(
  registry: Registry,
  findings: readonly QualityFinding[],
): Promise<readonly QualityLine[]> {
  const [families, people] = await Promise.all([
    registry.familyLines([...new Set(findings.map(({ familyId }) => familyId))]),
    registry.people([...new Set(findings.flatMap(({ personId }) => personId ?? []))]),
  ]);
  const familyOf = new Map(families.map((family) => [family.id, family]));
  const nameOf = new Map(people.map(({ id, fullName }) => [id, fullName]));
  return findings.flatMap((finding) => {
    const family = familyOf.get(finding.familyId);
    const personName = finding.personId === null ? null : (nameOf.get(finding.personId) ?? null);
    return family ? [{ family, personName, finding }] : [];
  });
}
