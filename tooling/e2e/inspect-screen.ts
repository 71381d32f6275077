import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from './accessibility.ts';

/**
 * Latin words that stand on Kyrgyz and Russian screens by right; the last ones are those of the list's lone row, and of
 * the example's family that was written down twice.
 */
const international = new Set([
  ...['English', 'KY', 'RU', 'EN', 'xlsx', 'xls', 'csv', 'Excel', 'LibreOffice', 'Kobo', 'ODK', 'Ctrl'],
  ...['Asanova', 'Gulnara', 'Lenina'],
  ...['Japarov', 'Japarova', 'Asan', 'Omurbek', 'uulu', 'Nurgul', 'kyzy', 'Mektep', 'kochosu'],
]);
const address = /[\w.-]+@[\w.-]+|https?:\S+|[\w-]+\.xlsx/g;

/** Everything that a page says: texts in sight, and what is read out or shown in a field. */
const said = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element.closest('script, style, noscript, [lang]:not(html)')) continue;
    texts.push(node.data);
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
    if (element.closest('[lang]:not(html), [aria-hidden="true"]')) continue;
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.push(element.getAttribute(name) ?? '');
  }
  texts.push(document.title);
  return texts.map((text) => text.trim()).filter(Boolean);
})()`;

/** What of a page in Kyrgyz or Russian was left untranslated: Latin words, the ids of missing messages among them. */
export async function untranslated(page: Page): Promise<string[]> {
  const texts = await page.evaluate<string[]>(said);
  return [...new Set(texts)].filter((text) =>
    (text.replace(address, '').match(/[A-Za-z]{2,}/g) ?? []).some((word) => !international.has(word)),
  );
}

/** How many pixels the page is wider than the window, at a window of this width. */
export async function overflowAt(page: Page, width: number): Promise<number> {
  const size = page.viewportSize();
  if (size?.width !== width) await page.setViewportSize({ width, height: size?.height ?? 800 });
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** What axe finds wrong, as text; empty when nothing is. Given rules, it looks at these alone. */
export async function inaccessible(page: Page, rules?: readonly string[]): Promise<string> {
  try {
    await expectNoAxeViolations(page, rules);
    return '';
  } catch (error) {
    return String(error);
  }
}
