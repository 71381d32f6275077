import type { Recorded } from '../kernel/index.ts';
import type { Family } from './family.ts';
import type { PaperFactDraft, PaperRecord } from './paper.ts';

/** The family after a line of a paper list was kept. */
export function evolvePaper(family: Family, fact: Recorded<PaperFactDraft>): Family {
  const { recordId, personId, on, record } = fact.payload;
  const { source = null, items = [] } = fact.identifying?.[personId ?? family.id] ?? {};
  const common = { id: recordId, personId, on, source };
  const kept: PaperRecord =
    record.kind === 'attendance' ? { ...common, ...record } : { ...common, ...record, items };
  return { ...family, papers: [...family.papers, kept] };
}
