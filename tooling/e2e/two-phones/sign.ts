import type { Page } from 'playwright-core';

/** A stroke of a finger in the box for the signature. */
export async function sign(phone: Page): Promise<void> {
  const box = phone.getByRole('img', { name: /^Box for the signature/ });
  await box.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await phone.mouse.move(x + width * 0.2, y + height * 0.6);
  await phone.mouse.down();
  await phone.mouse.move(x + width * 0.5, y + height * 0.3, { steps: 3 });
  await phone.mouse.move(x + width * 0.8, y + height * 0.6, { steps: 3 });
  await phone.mouse.up();
}
