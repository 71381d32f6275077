import type { Page } from 'playwright-core';
import { wordsOn } from '../story/words.ts';
import type { Hands } from '../two-phones/on-the-phone.ts';
import { sign } from '../two-phones/sign.ts';

/** Erases in the dialog of the family's page; resolves with what the rehearsal said beforehand. */
export async function erase(office: Page, whose: string, look?: () => Promise<void>): Promise<string> {
  const { button, field } = wordsOn(office);
  const dialog = office.getByRole('dialog');
  await button('Erase details…').click();
  await dialog.getByLabel('Whose details').selectOption({ label: whose });
  await dialog.getByText('What would go').waitFor();
  await office.waitForTimeout(300);
  await look?.();
  const shown = ((await dialog.textContent()) ?? '').replaceAll('\u00a0', ' ');
  await field('Type “erase” to confirm', dialog).fill('erase');
  await button('Erase for good', dialog).click();
  await dialog.waitFor({ state: 'detached' });
  return shown;
}

/** Hands the family's parcel to one of its people by name, against a signature. */
export async function handOverTo(
  phone: Page,
  hands: Hands,
  whom: { readonly round: string; readonly familyId: string; readonly fullName: string },
): Promise<void> {
  await hands.go(`#/hand-over/${whom.round}/${whom.familyId}`);
  const collectors = phone.getByRole('group', { name: 'Who collects?' });
  await collectors.getByRole('radio', { name: new RegExp(`^${whom.fullName}`) }).tap();
  await sign(phone);
  await hands.tap('Hand over');
  await phone.getByRole('heading', { level: 1, name: 'Food parcels' }).waitFor();
}
