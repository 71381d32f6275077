import { addDays } from '@tatyktuu/domain/kernel';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Api } from '../../bench/api.ts';
import { wordsOn } from '../story/words.ts';
import { found } from '../two-phones/plan.ts';

interface Registry {
  readonly page: Page;
  readonly api: Api;
  /** Of the family that changes. */
  readonly wife: { readonly familyId: string; readonly today: string };
  readonly open: (path: string) => Promise<void>;
}

/** Who comes and who goes away for a time, and how families are chosen from now on. */
export function changeInTime({ page, api, wife, open }: Registry): void {
  const { button, field, says } = wordsOn(page);
  const dialog = page.getByRole('dialog');
  const closed = () => dialog.waitFor({ state: 'detached' });

  describe('a family in time', () => {
    test('a daughter-in-law marries in, tied to her husband from that day on', async () => {
      await open(`/admin/families/${wife.familyId}`);
      await button('Add a person').click();
      await dialog.getByLabel('How the person came into the family').selectOption({ label: 'Married in' });
      await dialog.getByLabel('Married to').selectOption({ index: 1 });
      await field('Surname, given name, patronymic', dialog).fill('Сагынбаева Нуриза Акылбековна');
      await dialog.getByLabel('Role in the family').selectOption({ label: 'Daughter-in-law' });
      await field('Born', dialog).fill('12.4.2003');
      await button('Add', dialog).click();
      await closed();
      const { members, ties } = await api.families.one.query({ familyId: wife.familyId });
      const bride = members.find(({ fullName }) => fullName.startsWith('Сагынбаева'));
      expect(bride).toMatchObject({ birth: '2003-04-12', arrival: { how: 'married-in', on: wife.today } });
      const tie = ties.find(({ of, to }) => [of, to].includes(bride?.id ?? ''));
      expect(tie).toMatchObject({ kind: 'spouse', from: wife.today, until: null });
    });

    test('who goes to work abroad is away until the day of return, and has not left', async () => {
      const { members } = await api.families.one.query({ familyId: wife.familyId });
      const son = found(members.find(({ role, departure }) => role === 'husband' && departure === null));
      await button(son.fullName, page.getByRole('table', { name: 'People of the family' })).click();
      await button('Note a time away', dialog).click();
      await dialog.getByLabel('From', { exact: true }).fill(wife.today);
      await dialog.getByLabel('Last day away').fill(addDays(wife.today, 200));
      await button('Save', dialog).click();
      const seen = async () =>
        (await api.families.one.query({ familyId: wife.familyId })).members.find(({ id }) => id === son.id);
      await expect
        .poll(async () => (await seen())?.absences)
        .toContainEqual({
          ...{ reason: 'migration', from: wife.today, until: addDays(wife.today, 200) },
        });
      expect((await seen())?.departure).toBeNull();
    });
  });

  test('a next version of the selection form is published in Settings', async () => {
    await open('/admin/settings/selection');
    await button('Write the next version').click();
    await field('Enrol from').fill('7');
    await button('Publish version 2').click();
    await says('enrol from 7 points');
    const form = await api.registry.selectionForm.query();
    expect(form?.versions.map(({ version, enrolFrom }) => [version, enrolFrom])).toMatchObject([
      [1, expect.any(Number)],
      [2, 7],
    ]);
  });
}
