import { expect, test } from 'vitest';
import { after, registered } from './families.sample.ts';
import { redactForField } from './redact.ts';

/** Everything that a facilitator's phone may hold; `birth` only as a year. Whatever is not here must be blanked. */
const allowed = new Set([
  'id',
  'number',
  'name',
  'enrolledOn',
  'withdrawnOn',
  'members[].id',
  'members[].fullName',
  'members[].role',
  'members[].sex',
  'members[].birth',
  'members[].safeContact',
  'members[].absences[].reason',
  'members[].absences[].from',
  'members[].absences[].until',
]);

function leaves(value: unknown, path = ''): (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${path}[]`));
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, path === '' ? key : `${path}.${key}`));
}

const family = after(registered(), { kind: 'enrol-family', familyId: 'family', on: '2023-08-21' });

test('a phone holds the name, seat, year of birth, absences and safe contact, and nothing else of a family', () => {
  const unknown = {
    ...family,
    fieldOfTomorrow: 'secret',
    members: [{ ...family.members[0], scar: 'secret' }],
  };
  const held = leaves(redactForField(unknown as unknown as typeof family));
  const kept = held.filter(([path, value]) => !allowed.has(path) && value !== '' && value !== null);
  expect(kept).toEqual([]);
  for (const [path, value] of held)
    if (path === 'members[].birth' && value !== null) expect(value).toMatch(/^\d{4}$/);
});

test('every value of a family that is not allowed in the field is gone', () => {
  const all = leaves(family);
  const open = new Set(
    all.filter(([path]) => allowed.has(path) && path !== 'members[].birth').map(([, value]) => value),
  );
  const secrets = all
    .map(([, value]) => value)
    .filter((value) => value && !open.has(value) && !/^\d{4}$/.test(String(value)));
  expect(secrets.length).toBeGreaterThan(8);
  const held = leaves(redactForField(family)).map(([, value]) => value);
  for (const secret of secrets) expect(held).not.toContain(secret);
});

test('the safe-contact instruction reaches the facilitator in its own words', () => {
  expect(redactForField(family).members[0]).toMatchObject({ safeContact: 'через соседку', birth: '1989' });
});
