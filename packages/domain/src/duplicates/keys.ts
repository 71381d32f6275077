import type { Prepared } from './prepare.ts';

/**
 * Under which keys a person is looked for: two entries are compared when they share one. Few, and each selective: every
 * one holds a given name or its first sound beside something else, but for a day of birth and a personal number, which
 * few share anyhow. A slip spoils some of them and leaves others. What is not known makes no key.
 */
export function keysOf({ person, name, turned, year, dayKnown }: Prepared): readonly string[] {
  const { given, surname, root, father, givenIsInitial, fatherIsInitial } = name;
  const keys = new Set<string>();
  const full = given !== '' && !givenIsInitial;
  const first = given.charAt(0);
  if (person.nationalId !== null) keys.add(`n:${person.nationalId}`);
  if (person.birth !== null && dayKnown) keys.add(`b:${person.birth}`);
  if (full && root !== '') keys.add(`g:${[given, root].sort().join(' ')}`);
  if (full && father !== '' && !fatherIsInitial) keys.add(`g:${[given, father].sort().join(' ')}`);
  if (full && year !== '' && surname !== '') keys.add(`y:${given} ${surname.charAt(0)} ${year}`);
  if (first !== '' && year !== '' && root !== '') {
    keys.add(`s:${root} ${first} ${year}`);
    if (turned !== null) keys.add(`s:${turned.root} ${turned.given.charAt(0)} ${year}`);
  }
  if (first !== '' && root !== '' && father !== '') keys.add(`f:${root} ${first} ${father}`);
  if (first !== '' && person.phone !== null) {
    keys.add(`p:${person.phone} ${first}`);
    if (turned !== null) keys.add(`p:${person.phone} ${turned.given.charAt(0)}`);
  }
  return [...keys];
}
