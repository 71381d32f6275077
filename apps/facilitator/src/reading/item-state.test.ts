import type { Review } from '@tatyktuu/domain/reviews';
import { expect, test } from 'vitest';
import type { Held, Page } from '../notebook/port.ts';
import { attentionItems } from './attention.ts';
import { stateOfFact, stateOfMark, stateOfParcel } from './item-state.ts';
import { groupInTest, ids, notebookInTest } from './notebook-in-test.ts';
import { parcelLine } from './parcels.ts';
import { rosterLines } from './roster.ts';

const [burul] = ids.people;
const mark = {
  ...({ kind: 'mark-attendance', sessionId: ids.sessions.now, personId: burul } as const),
  ...({ presence: 'present', excuse: null, replaces: null } as const),
};
const review: Review = {
  ...{ id: ids.round, reason: 'marked-differently', held: mark, handOver: null, by: ids.pair },
  ...{ device: ids.phone, at: `2023-08-25T09:00:00.000Z-0000-${ids.phone}`, decision: null },
};

async function markedPhone() {
  const phone = await notebookInTest();
  await phone.write(mark);
  const [line] = rosterLines(phone.session(), phone.held());
  const [entry] = phone.notebook.page().entries;
  if (!line || !entry) throw new Error('the mark is not on the roster');
  return { ...phone, line, entry };
}

/** The state of her mark when the server has answered it so. */
function stateAfter(
  { entry, line, session, held }: Awaited<ReturnType<typeof markedPhone>>,
  state: Page['entries'][number]['state'] | null,
) {
  const entries = state ? [{ ...entry, state }] : [];
  return stateOfMark(session(), line, { entries }, held());
}

test('a mark is kept on the phone until the office has answered it', async () => {
  const phone = await markedPhone();
  expect(stateOfFact(phone.line.mark?.fact ?? '', phone.notebook.page())).toBe('kept');
  expect(stateAfter(phone, { kind: 'sending' })).toBe('kept');
  expect(stateAfter(phone, null)).toBe('accepted');
  expect(stateAfter(phone, { kind: 'needs-review', reason: 'session-moved' })).toBe('needs-review');
  expect(stateAfter(phone, { kind: 'refused', refusal: null })).toBe('refused');
});

test('once the office has decided, nothing waits any more', async () => {
  const waits = { kind: 'needs-review', reason: 'marked-differently' } as const;
  const decision = { verdict: 'leave', by: ids.pair, at: '' } as const;
  const { held, session } = await notebookInTest({ reviews: [{ ...review, decision }] });
  const [line] = rosterLines(session(), held());
  const entries = [{ id: review.id, body: mark, state: waits }];
  expect(line && stateOfMark(session(), line, { entries }, held())).toBeNull();
});

test('of whom nobody has said anything there is nothing to say', async () => {
  const { held, session } = await notebookInTest();
  const [line] = rosterLines(session(), held());
  expect(line && stateOfMark(session(), line, { entries: [] }, held())).toBeNull();
});

test('a mark of another phone that the office looks at shows here too', async () => {
  const { held, session } = await notebookInTest({ reviews: [review] });
  const [line] = rosterLines(session(), held());
  expect(line && stateOfMark(session(), line, { entries: [] }, held())).toBe('needs-review');
});

test('what was refused comes first, then what waits, then what is decided; each once', async () => {
  const decided: Review = { ...review, id: ids.rule, decision: { verdict: 'leave', by: ids.pair, at: '' } };
  const { held } = await notebookInTest({ reviews: [review, decided] });
  const entry = (id: string, state: Page['entries'][number]['state']) => ({ id, body: mark, state });
  const waits = { kind: 'needs-review', reason: 'marked-differently' } as const;
  const entries = [
    entry(ids.rule, waits),
    entry(review.id, waits),
    entry(ids.oil, { kind: 'refused', refusal: null }),
    entry(ids.flour, { kind: 'kept' }),
  ];
  expect(itemsOf(entries, held())).toEqual([
    [ids.oil, 'refused', true],
    [review.id, 'waits', true],
    [ids.rule, 'decided', true],
  ]);
});

test('a review stays in sight after somebody has put the entry away, until it is decided', async () => {
  const { held } = await notebookInTest({ reviews: [review] });
  expect(itemsOf([], held())).toEqual([[review.id, 'waits', false]]);
});

function itemsOf(entries: Page['entries'], held: Held) {
  return attentionItems({ entries }, held).map(({ id, outcome, own }) => [id, outcome.kind, own]);
}

test('a hand-over that the office looks at is recorded all the same', async () => {
  const handOver = { roundId: ids.round, familyId: ids.families[0], handOver: ids.flour };
  const reviews = [{ ...review, reason: 'second-hand-over' as const, held: null, handOver }];
  const { held } = await notebookInTest({ ...groupInTest, reviews });
  expect(attentionItems({ entries: [] }, held())[0]?.outcome).toMatchObject({
    kind: 'waits',
    recorded: true,
  });
});

test('a parcel that two phones handed over says that the office decides, on both', async () => {
  const [familyId] = ids.families;
  const handOver = { roundId: ids.round, familyId, handOver: ids.flour };
  const reviews = [{ ...review, reason: 'second-hand-over' as const, held: null, handOver }];
  const { held } = await notebookInTest({ ...groupInTest, reviews });
  const [mine, other] = ids.families.map((id) => parcelLine(ids.round, id, held()));
  expect(mine && stateOfParcel(mine, { entries: [] }, held())).toBe('needs-review');
  expect(other && stateOfParcel(other, { entries: [] }, held())).toBeNull();
});
