import { expect, test } from 'vitest';
import { fullFamily } from './care.sample.ts';
import { redactForField } from './redact.ts';

/** Everything that a facilitator's phone may hold; `birth` only as a year. Whatever is not here must be blanked. */
const allowed = new Set([
  'id',
  'number',
  'name',
  'enrolledOn',
  'withdrawnOn',
  'mergedInto',
  'absorbed[]',
  'members[].id',
  'members[].fullName',
  'members[].role',
  'members[].sex',
  'members[].birth',
  'members[].mayCall',
  'members[].safeContact',
  'members[].neverSay',
  'members[].absences[].reason',
  'members[].absences[].from',
  'members[].absences[].until',
  'members[].arrival.on',
  'members[].departure.on',
  'members[].sameAs.familyId',
  'members[].sameAs.personId',
  'members[].alsoKnownAs[].familyId',
  'members[].alsoKnownAs[].personId',
  'cards[].id',
  'cards[].digest',
  'cards[].issuedOn',
]);
/** What stands in a place that has no blank: the same for everybody, so that it says nothing. */
const said = new Map([
  ['members[].arrival.how', 'registered'],
  ['members[].departure.how', 'moved-out'],
]);

function leaves(value: unknown, path = ''): (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${path}[]`));
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, path === '' ? key : `${path}.${key}`));
}

const family = fullFamily();

test('a phone holds names, seats, years of birth, absences, how to reach them, and nothing else of a family', () => {
  const [first, ...others] = family.members;
  const unknown = {
    ...family,
    fieldOfTomorrow: 'secret',
    members: [{ ...first, scar: 'secret' }, ...others],
    cards: family.cards.map((card) => ({ ...card, token: 'secret' })),
  };
  const held = leaves(redactForField(unknown as unknown as typeof family));
  const kept = held.filter(
    ([path, value]) => !allowed.has(path) && value !== '' && value !== null && said.get(path) !== value,
  );
  expect(kept).toEqual([]);
  for (const [path, value] of held)
    if (path === 'members[].birth' && value !== null) expect(value).toMatch(/^\d{4}$/);
});

test('every value of a family that is not allowed in the field is gone', () => {
  const all = leaves(family);
  const open = new Set([
    ...all.filter(([path]) => allowed.has(path) && path !== 'members[].birth').map(([, value]) => value),
    ...said.values(),
  ]);
  const secrets = all
    .map(([, value]) => value)
    .filter((value) => value && !open.has(value) && !/^\d{4}$/.test(String(value)));
  expect(secrets.length).toBeGreaterThan(30);
  const held = leaves(redactForField(family)).map(([, value]) => value);
  for (const secret of secrets) expect(held).not.toContain(secret);
});

test('no number, no personal number, no assessment, no paper and no consent goes out, in any form', () => {
  const sent = JSON.stringify(redactForField(family));
  for (const secret of ['596450', '10507198950896', 'leaks', 'xlsx', 'мука', 'Зейнеп', 'Кадыр', 'Ленина'])
    expect(sent).not.toContain(secret);
  expect(redactForField(family)).toMatchObject({
    assessment: null,
    papers: [],
    consents: [],
    ties: [],
    notes: [],
  });
});

test('of cards, only those that work, and of them the digest', () => {
  expect(redactForField(family).cards).toEqual([
    { id: 'card', digest: 'ab'.repeat(16), issuedOn: '2025-04-01', revoked: null },
  ]);
});

test('why somebody left, and where she went, stays at the office; that she left does not', () => {
  expect(redactForField(family).members[1]?.departure).toEqual({
    how: 'moved-out',
    on: '2025-12-01',
    to: null,
  });
});

test('how she may be reached and what never to say goes in its own words', () => {
  expect(redactForField(family).members[0]).toMatchObject({
    ...{ safeContact: 'через соседку', neverSay: 'Кайда барганын', mayCall: 'with-care', birth: '1989' },
  });
});
