import type { GenerationRole, TieKind } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';
import { type DrawnTie, type Placed, supposedTies } from './kin.ts';
import { layoutFamily } from './layout-family.ts';
import { NODE, sizeFor } from './rows.ts';

const roomy = sizeFor(1100);
const person = (id: string, role: GenerationRole = 'other', birth: string | null = null): Placed => ({
  id,
  role,
  birth,
});
const tie = (kind: TieKind, of: string, to: string, more: Partial<DrawnTie> = {}): DrawnTie => ({
  kind,
  of,
  to,
  supposed: false,
  past: false,
  ...more,
});
const parent = (of: string, ...to: string[]) => to.map((child) => tie('parent', of, child));
const spouse = (of: string, to: string) => tie('spouse', of, to);

const byRoles = (
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
).map((role, at) => person(`${role}-${at}`, role));

const fourGenerations = {
  people: [
    'great',
    'granny',
    'grandpa',
    'aunt',
    'son',
    'wife',
    'uncle',
    'second',
    'a',
    'b',
    'c',
    'cousin',
  ].map((id) => person(id)),
  ties: [
    ...parent('great', 'grandpa'),
    spouse('granny', 'grandpa'),
    ...['granny', 'grandpa'].flatMap((of) => parent(of, 'aunt', 'son')),
    spouse('son', 'wife'),
    spouse('son', 'second'),
    ...['son', 'wife'].flatMap((of) => parent(of, 'a', 'b')),
    ...['son', 'second'].flatMap((of) => parent(of, 'c')),
    spouse('aunt', 'uncle'),
    ...parent('aunt', 'cousin'),
    tie('guardian', 'aunt', 'a'),
  ],
};

/** The same numbers each time, from 0 to `below`. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Any ties at all between any people, also such as no family has. */
function tangle(seed: number) {
  const roll = dice(seed);
  const people = Array.from({ length: 2 + roll(14) }, (_, at) => {
    const roles = ['mother-in-law', 'husband', 'daughter-in-law', 'child', 'other'] as const;
    return person(`p${at}`, roles[roll(roles.length)] ?? 'other', roll(2) ? `${1940 + roll(80)}` : null);
  });
  const one = () => people[roll(people.length)]?.id ?? '';
  const ties = Array.from({ length: roll(18) }, () => {
    const kinds = ['parent', 'parent', 'spouse', 'guardian'] as const;
    return tie(kinds[roll(kinds.length)] ?? 'parent', one(), one());
  }).filter(({ of, to }) => of !== to);
  return { people, ties };
}

const families = [
  { name: 'a family whose ties nobody recorded', people: byRoles, ties: supposedTies(byRoles, []) },
  { name: 'four generations', ...fourGenerations },
  ...Array.from({ length: 60 }, (_, at) => ({ name: `tangle ${at}`, ...tangle(at * 7919 + 13) })),
];

test.each(families)(
  '$name: everybody is drawn once, inside the width, nobody on top of another',
  (family) => {
    for (const width of [328, 358, 700, 1100]) {
      const { nodes, lines, height, nodeWidth } = layoutFamily(family.people, family.ties, width);
      expect(nodes.map(({ person: { id } }) => id).toSorted()).toEqual(
        family.people.map(({ id }) => id).toSorted(),
      );
      for (const [at, a] of nodes.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.x + nodeWidth).toBeLessThanOrEqual(width);
        expect(a.y + NODE.height).toBeLessThanOrEqual(height);
        for (const b of nodes.slice(at + 1)) {
          expect(Math.abs(a.x - b.x) >= nodeWidth || Math.abs(a.y - b.y) >= NODE.height).toBe(true);
        }
      }
      for (const [x, y] of lines.flatMap(({ points }) => points)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
    }
  },
);

const drawn = (family: { people: readonly Placed[]; ties: readonly DrawnTie[] }, width = 1100) => {
  const { nodes, lines } = layoutFamily(family.people, family.ties, width);
  const of = (id: string) => {
    const node = nodes.find(({ person: each }) => each.id === id);
    if (!node) throw new Error(`${id} is not drawn`);
    return node;
  };
  return { of, lines };
};

test('parents stand above their children and couples side by side, whatever their roles', () => {
  const { of } = drawn(fourGenerations);
  expect(of('great').y).toBeLessThan(of('grandpa').y);
  expect(of('granny').y).toBe(of('grandpa').y);
  expect(of('grandpa').y).toBeLessThan(of('son').y);
  expect(of('uncle').y).toBe(of('son').y);
  expect(of('son').y).toBeLessThan(of('cousin').y);
  for (const wife of ['wife', 'second']) {
    expect(of(wife).y).toBe(of('son').y);
    expect(Math.abs(of(wife).x - of('son').x)).toBe(roomy.width + roomy.gapX);
  }
});

test('one woman is daughter-in-law and mother at once: below her elders and above her child', () => {
  const people = [
    person('child', 'child'),
    person('she', 'daughter-in-law'),
    person('elder', 'mother-in-law'),
  ];
  const { of } = drawn({ people, ties: parent('she', 'child') });
  expect(of('elder').y).toBeLessThan(of('she').y);
  expect(of('she').y).toBeLessThan(of('child').y);
});

test('a mother whose own parents nobody knows stands right above her children', () => {
  const people = ['great', 'grandpa', 'son', 'wife', 'mother-of-wife'].map((id) => person(id));
  const ties = [
    ...parent('great', 'grandpa'),
    ...parent('grandpa', 'son'),
    spouse('son', 'wife'),
    ...parent('mother-of-wife', 'wife'),
  ];
  const { of } = drawn({ people, ties });
  expect(of('mother-of-wife').y).toBe(of('grandpa').y);
});

test('brothers and sisters stand by age, the eldest first', () => {
  const people = [
    person('m'),
    person('young', 'child', '2019'),
    person('old', 'child', '2008'),
    person('unknown', 'child'),
  ];
  const { of } = drawn({ people, ties: parent('m', 'young', 'old', 'unknown') });
  expect(of('old').x).toBeLessThan(of('young').x);
  expect(of('young').x).toBeLessThan(of('unknown').x);
});

test('the line to a child ends at the middle of its top, and comes from between its parents', () => {
  const people = ['m', 'f', 'c'].map((id) => person(id));
  const { of, lines } = drawn({ people, ties: [spouse('m', 'f'), ...parent('m', 'c'), ...parent('f', 'c')] });
  const [line] = lines.filter(({ kind }) => kind === 'parent');
  expect(line?.points.at(-1)).toEqual([of('c').x + roomy.width / 2, of('c').y]);
  expect(line?.points[0]?.[0]).toBe((of('m').x + of('f').x + roomy.width) / 2);
});

test('two lines that cross run beside each other and not on one another', () => {
  const people = ['a', 'd', 'x', 'y'].map((id) => person(id));
  const ties = [
    ...parent('a', 'x'),
    ...parent('d', 'y'),
    tie('guardian', 'a', 'y'),
    tie('guardian', 'd', 'x'),
  ];
  const across = drawn({ people, ties }).lines.filter(({ kind }) => kind === 'guardian');
  expect(new Set(across.map(({ points }) => points[1]?.[1])).size).toBe(2);
});

test.each([328, 700])(
  'at %i pixels a line passes between people and not behind them where a generation needs several rows',
  (width) => {
    const people = [person('m'), ...'abcdefg'.split('').map((id) => person(id, 'child'))];
    const family = { people, ties: parent('m', ...'abcdefg'.split('')) };
    const { nodes, lines, nodeWidth } = layoutFamily(family.people, family.ties, width);
    const downs = lines.flatMap(({ points }) =>
      points
        .slice(1)
        .map(([x, y], at) => ({ x, from: points[at]?.[1] ?? 0, to: y, straight: points[at]?.[0] === x })),
    );
    for (const { x, from, to } of downs.filter(({ straight }) => straight)) {
      for (const node of nodes) {
        const behind = x > node.x && x < node.x + nodeWidth && from < node.y && to > node.y + NODE.height;
        expect(behind).toBe(false);
      }
    }
  },
);

test('an ended marriage and a supposed tie are marked as such', () => {
  const people = ['a', 'b', 'c'].map((id) => person(id));
  const { lines } = drawn({
    people,
    ties: [tie('spouse', 'a', 'b', { past: true }), tie('parent', 'a', 'c', { supposed: true })],
  });
  expect(lines.map(({ kind, past, supposed }) => ({ kind, past, supposed }))).toEqual([
    { kind: 'spouse', past: true, supposed: false },
    { kind: 'parent', past: false, supposed: true },
  ]);
});

test('on a phone a couple stands beside each other', () => {
  const people = ['m', 'f'].map((id) => person(id));
  const { nodes } = layoutFamily(people, [spouse('m', 'f')], 328);
  expect(new Set(nodes.map(({ y }) => y)).size).toBe(1);
});
