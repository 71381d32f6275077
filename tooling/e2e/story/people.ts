import type { Page } from 'playwright-core';
import type { Program } from '../program.ts';
import type { Person } from '../sign-in.ts';
import { wordsOn } from './words.ts';

/** What in the pilot's list no facilitator may ever read. */
export const sensitive = /выпивает|были ссоры|инвалид|беременна|кормящая|безработный/;

/** The first administrator, who makes herself at the set-up. */
export const manager: Person & { readonly name: string } = {
  name: 'Айгерим Сатыбалдиева',
  email: 'aigerim@example.org',
  password: 'four quiet words here',
};

/** A facilitator once the office has opened the account; the program makes the password. */
export interface Facilitator extends Person {
  readonly name: string;
}

/** Where the story takes place: each chapter goes on where the one before it ended. */
export interface Story {
  readonly program: Program;
  /** The administrator's screen. */
  readonly office: Page;
  /** The first facilitator's phone. */
  readonly phone: Page;
  /** Everything that the server sent to the phone. */
  readonly received: readonly string[];
  readonly facilitators: Facilitator[];
}

/** The places of the console by their words. */
export function consoleOf({ office }: Story) {
  const words = wordsOn(office);
  return {
    ...words,
    /** A place in the rail. */
    place: (name: string) => words.link(name, office.getByRole('navigation', { name: 'Places' })).click(),
    /** A part of a place. */
    part: (of: string, name: string) =>
      words.link(name, office.getByRole('navigation', { name: of })).click(),
    dialog: office.getByRole('dialog'),
    families: office.getByRole('table', { name: 'Families' }),
  };
}
