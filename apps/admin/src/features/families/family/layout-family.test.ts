import type { GenerationRole, Person } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';
import { layoutFamily, NODE } from './layout-family.ts';

function person(role: GenerationRole, at: number): Person {
  return {
    id: `${role}-${at}`,
    role,
    fullName: '',
    sex: 'unknown',
    birth: null,
    phone: null,
    safeContact: '',
    nationalId: null,
    absences: [],
  };
}

const extended = (
  [
    'child',
    'daughter-in-law',
    'mother-in-law',
    'husband',
    'child',
    'child',
    'other',
    'father-in-law',
  ] as const
).map(person);

test('the older generation stands above the couple, and the couple above the children', () => {
  const { nodes } = layoutFamily(extended, 1000);
  const y = (role: GenerationRole) => nodes.find((node) => node.person.role === role)?.y ?? 0;
  expect(y('mother-in-law')).toBe(y('father-in-law'));
  expect(y('husband')).toBeGreaterThan(y('mother-in-law'));
  expect(y('child')).toBeGreaterThan(y('daughter-in-law'));
});

test.each([358, 700, 1100])(
  'everybody is drawn once, inside %i pixels, and nobody on top of another',
  (width) => {
    const { nodes, height } = layoutFamily(extended, width);
    expect(nodes).toHaveLength(extended.length);
    for (const [at, a] of nodes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + NODE.width).toBeLessThanOrEqual(width);
      expect(a.y + NODE.height).toBeLessThanOrEqual(height);
      for (const b of nodes.slice(at + 1)) {
        expect(Math.abs(a.x - b.x) >= NODE.width || Math.abs(a.y - b.y) >= NODE.height).toBe(true);
      }
    }
  },
);

test('the older ones are joined to their son and not to his wife', () => {
  const { nodes, lines } = layoutFamily(
    [person('mother-in-law', 0), person('husband', 1), person('daughter-in-law', 2)],
    600,
  );
  const son = nodes.find((node) => node.person.role === 'husband');
  const ends = lines.filter((line) => line.length > 2).map((line) => line.at(-1));
  expect(ends).toEqual([[(son?.x ?? 0) + NODE.width / 2, son?.y]]);
});
