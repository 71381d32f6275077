import type { Actor } from '../access/index.ts';
import { type Day, isDay, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { tidyText } from './check-person.ts';
import type { Family } from './family.ts';
import type { KeepPaperRecords, PaperFactDraft, PaperItem, PaperSource } from './paper.ts';
import type { FamilyReason } from './reasons.ts';

/**
 * Keeps what paper lists say of a family, one fact for each line. It is history: nothing is counted from it. A line
 * that is kept already (the same id) is left out, so that a list read twice is kept once.
 */
export function decidePaper(
  family: Family,
  { records }: KeepPaperRecords,
  { today }: { readonly actor: Actor; readonly today: Day },
): Result<readonly PaperFactDraft[], Refusal<FamilyReason>> {
  const known = new Set(family.papers.map(({ id }) => id));
  const facts: PaperFactDraft[] = [];
  for (const record of records) {
    const { id, personId, on, source } = record;
    if (personId !== null && !family.members.some((person) => person.id === personId))
      return refuse('member-not-found');
    if (on !== null && !isDay(on)) return refuse('day-not-in-calendar');
    if (on !== null && on > today) return refuse('paper-in-future');
    if (!isSource(source)) return refuse('paper-needs-source');
    const items = record.kind === 'hand-out' ? record.items : [];
    if (!items.every(isItem)) return refuse('paper-item-not-valid');
    if (known.has(id)) continue;
    known.add(id);
    facts.push({
      kind: 'paper-record-kept',
      payload: {
        ...{ familyId: family.id, recordId: id, personId, on },
        record:
          record.kind === 'hand-out'
            ? { kind: 'hand-out', signed: record.signed }
            : { kind: 'attendance', presence: record.presence },
      },
      identifying: {
        [personId ?? family.id]: {
          source: { file: tidyText(source.file), sheet: tidyText(source.sheet), row: source.row },
          items: items.map(({ label, quantity }) => ({ label: tidyText(label), quantity })),
        },
      },
    });
  }
  return ok(facts);
}

function isSource({ row }: PaperSource): boolean {
  return Number.isInteger(row) && row >= 1;
}

function isItem({ label, quantity }: PaperItem): boolean {
  return tidyText(label) !== '' && Number.isFinite(quantity) && quantity >= 0;
}
