import {
  findingsOf,
  type QualityCode,
  type QualityFinding,
  type QualityTerms,
} from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import type { Context } from '../context.ts';
import type { QualityLine, Registry } from '../ports/index.ts';

/** What was found, and when. */
interface Looked {
  /** The day and the settings: with others, everything is looked through again. */
  readonly by: string;
  /** How far the journal went: of what was recorded since, the families are looked through again. */
  readonly position: number;
  readonly findings: ReadonlyMap<FamilyId, readonly QualityFinding[]>;
  /** All of them, family by family. */
  readonly all: readonly QualityFinding[];
}

/** What was found last, by registry; whoever asks meanwhile waits for it. */
const lookedAt = new WeakMap<Registry, Promise<Looked>>();

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
  const last = lookedAt.get(registry);
  const anew = () => lookAgain(registry, today);
  const looking = last ? last.then((before) => lookAgain(registry, today, before), anew) : anew();
  lookedAt.set(registry, looking);
  // What failed is not remembered.
  looking.catch(() => lookedAt.delete(registry));
  const { all } = await looking;
  const counts: Partial<Record<QualityCode, number>> = {};
  for (const { code } of all) counts[code] = (counts[code] ?? 0) + 1;
  const listed = page.code === null ? all : all.filter(({ code }) => code === page.code);
  const shown = listed.slice(page.offset, page.offset + page.limit);
  return { total: listed.length, counts, lines: await named(registry, shown) };
}

async function lookAgain(registry: Registry, today: string, before?: Looked): Promise<Looked> {
  const [position, { policy, wordings, selectionForm }] = await Promise.all([
    registry.journalPosition(),
    registry.settings(),
  ]);
  const terms = { today, policy, wordings, form: selectionForm ?? undefined };
  const by = JSON.stringify(terms);
  if (before?.by !== by) return looked(by, position, await lookThrough(registry, terms));
  if (before.position === position) return before;
  const findings = new Map(before.findings);
  const changed = await registry.familiesRecordedSince(before.position);
  for (const id of changed) findings.delete(id);
  for (const family of await registry.familiesBy(changed)) findings.set(family.id, findingsOf(family, terms));
  return looked(by, position, findings);
}

function looked(by: string, position: number, findings: Looked['findings']): Looked {
  const all = [...findings].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, of]) => of);
  return { by, position, findings, all };
}

/** Page by page; the next one is fetched while one is looked through. */
async function lookThrough(registry: Registry, terms: QualityTerms): Promise<Looked['findings']> {
  const findings = new Map<FamilyId, readonly QualityFinding[]>();
  for (let page = await registry.familiesAfter(null); page.length > 0; ) {
    const next = registry.familiesAfter(page.at(-1)?.id ?? null);
    for (const family of page) {
      const found = findingsOf(family, terms);
      if (found.length > 0) findings.set(family.id, found);
    }
    page = await next;
  }
  return findings;
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
