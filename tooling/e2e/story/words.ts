import type { Locator, Page } from 'playwright-core';

type Place = Page | Locator;
type Name = string | RegExp;

/** Finds things as people do: by what they are and what they are called. A name given as a string is the whole name. */
export function wordsOn(page: Page) {
  const called = (name: Name) => ({ name, exact: typeof name === 'string' });
  return {
    heading: (name: Name) => page.getByRole('heading', { level: 1, ...called(name) }),
    button: (name: Name, inside: Place = page) => inside.getByRole('button', called(name)),
    /** A link by a part of its name. */
    link: (name: Name, inside: Place = page) => inside.getByRole('link', { name }),
    field: (name: string, inside: Place = page) => inside.getByRole('textbox', called(name)),
    /** A row of a table by a part of what it says. */
    row: (name: Name, inside: Place = page) => inside.getByRole('row', { name }),
    /** Resolves when the text is to be seen. */
    says: (text: Name, inside: Place = page) => inside.getByText(text).first().waitFor(),
    /** Chooses one of a few answers that stand side by side. */
    choose: (group: Name, answer: string, inside: Place = page) =>
      inside.getByRole('radiogroup', { name: group }).getByText(answer, { exact: true }).click(),
    /** All text of the page that is to be seen, its no-break spaces told as spaces. */
    text: () => page.evaluate<string>(`document.body.innerText.replaceAll('\\u00a0', ' ')`),
  };
}
