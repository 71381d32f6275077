import axe from 'axe-core';
import type { Page } from 'playwright-core';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Has everything laid out, also what is far from the screen and would only be so when one scrolls to it. */
const layOutEverything = `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets.push(sheet);
`;

/**
 * Fails when the page as it stands breaks WCAG 2.2 AA as far as axe can see; the error names each rule and the places.
 * Given rules by axe's names, it looks at these alone.
 */
export async function expectNoAxeViolations(page: Page, rules?: readonly string[]): Promise<void> {
  await page.evaluate(layOutEverything);
  await page.evaluate(axe.source);
  const options = { runOnly: rules ?? { type: 'tag', values: standard } };
  const { violations }: axe.AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  if (violations.length === 0) return;
  const list = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target }) => `    ${target.join(' ')}`).join('\n')}`,
  );
  throw new Error(`Not accessible at ${new URL(page.url()).pathname}\n  ${list.join('\n  ')}`);
}
