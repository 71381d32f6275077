import { SHOWN_FROM, searchAll } from '@tatyktuu/domain/duplicates';
import { expect, test } from 'vitest';
import { makeRegistry } from './entries.ts';

test('a registry is the same for the same seed, and another for another', () => {
  const made = makeRegistry(500, 11);
  expect(makeRegistry(500, 11)).toEqual(made);
  expect(makeRegistry(500, 12).entries[0]).not.toEqual(made.entries[0]);
});

test('people of a registry that no weight was set on are told apart and found: 95 in 100, and 9 of 10 pairs are right', () => {
  const { entries, truth } = makeRegistry(20_000, 2_001);
  const found = searchAll(
    entries.map(({ person }) => person),
    { level: SHOWN_FROM },
  );
  const right = found.filter(({ one, other }) => truth.has(`${one}/${other}`));
  expect(truth.size).toBeGreaterThan(1000);
  expect(right.length / truth.size).toBeGreaterThan(0.95);
  expect(right.length / found.length).toBeGreaterThan(0.9);
});

test('relatives who share nearly everything are hardly ever taken for one', () => {
  const { entries } = makeRegistry(20_000, 2_002);
  const humans = new Map(entries.map(({ person, human }) => [person.id, human]));
  const withinFamilies = searchAll(
    entries.map(({ person }) => person),
    { level: SHOWN_FROM },
  ).filter(({ oneFamily, otherFamily }) => oneFamily === otherFamily);
  const wrong = withinFamilies.filter(({ one, other }) => humans.get(one) !== humans.get(other));
  const pairsOfRelatives = [...Map.groupBy(entries, ({ person }) => person.familyId).values()].reduce(
    (sum, { length }) => sum + (length * (length - 1)) / 2,
    0,
  );
  expect(wrong.length / pairsOfRelatives).toBeLessThan(0.0005);
});
