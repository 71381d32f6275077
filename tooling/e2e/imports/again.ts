import { join } from 'node:path';
import type { CommandBody } from '@tatyktuu/domain/door';
import { expect, test } from 'vitest';
import { Device, freshId, onWire } from '../../bench/api.ts';
import { writeSpreadsheet } from '../write-spreadsheet.ts';
import { heading, writeCorrectedList, writeList } from './list-again.ts';
import { familyNumbered, peopleOf, type RegistryNow, registryNow } from './registry.ts';
import type { Scene } from './scene.ts';

const file = 'list.xlsx';
const ours = new Set(['R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'R-6', 'R-7']);

/** A list that comes again once it was corrected, and is undone. */
export function importAgain({ imports, api, folder, page, program, startAgain }: Scene): void {
  const { decide, dialog, family, past, row, says } = imports;
  const path = join(folder, file);
  const device = new Device();
  let first: RegistryNow;

  /** What the office does meanwhile, at another screen. */
  async function office(...bodies: readonly CommandBody[]): Promise<void> {
    const commands = bodies.map((body) => device.command(body));
    const answers = await api().door.submit.mutate(onWire(commands));
    expect(answers).toEqual(bodies.map(() => expect.objectContaining({ status: 'accepted' })));
  }
  const personNamed = (now: RegistryNow, number: string, name: string) => {
    const { id: familyId, members } = familyNumbered(now, number);
    const found = members.find(({ fullName }) => fullName === name);
    if (!found) throw new Error(`nobody in ${number} is called ${name}`);
    return { familyId, ...found };
  };

  test('the list comes in for the first time, and the office changes two things after it', async () => {
    writeList(path);
    await imports.look(path);
    await imports.registerAs('6 families are registered, with 9 people.');
    const now = await registryNow(api());
    const { id: personId, familyId } = personNamed(now, 'R-5', 'Калмурзаева Дарика');
    const azat = personNamed(now, 'R-5', 'Калмурзаев Азат');
    const { fullName, nationalId, role, sex } = azat;
    await office(
      {
        kind: 'set-contact',
        familyId,
        personId,
        contact: { phone: '+996555999005', mayCall: 'yes', safeContact: '', neverSay: '' },
      },
      { kind: 'correct-member', familyId, personId: azat.id, fullName, nationalId, role, sex, birth: '1989' },
    );
    first = await registryNow(api());
  });

  test('chosen again, the page says of each family what will be added, changed, left and asked', async () => {
    writeCorrectedList(path);
    await imports.look(path);
    await says('The columns are taken as in the last import of such a list.');
    await says('1 family will be registered (2 people), 3 families will be changed (1 more person)');
    await says(/1 stays as it is, 1 is to be decided\./);
    await says('Row 3, Чороев Нур, Birth: 1985 → 14 April 1985', family(2));
    await says('Comes into the family: Сатарова Аяна', family(4));
    await says('Row 6, Тологонова Замира, Phone: +996555601003 → +996700601033', family(6));
    await says('The office changed it since the last import of this list.', family(8));
    await says('Which of the two is right?', family(8));
    await says(
      '1 family of earlier lists with these headings is not in this one. It stays as it is: R-4 Урматова',
    );
    expect(await imports.register.isDisabled()).toBe(true);
    expect(await registryNow(api())).toEqual(first);
  });

  test('once it is decided, exactly that is done', async () => {
    const asked = family(8).getByRole('radiogroup', { name: /^Birth, Калмурзаев Азат/ });
    await decide(asked, 'List');
    await imports.registerAs(
      '1 family is registered, with 2 people, 4 families are changed, with 1 more person.',
    );
    const people = peopleOf(await registryNow(api()), ours).map(
      ({ family, fullName, birth, phone }) => `${family} ${fullName} ${birth} ${phone ?? '-'}`,
    );
    expect(people.toSorted()).toEqual([
      'R-1 Чороев Нур 1985-04-14 -',
      'R-1 Чороева Айша 1960-01-02 +996555601001',
      'R-2 Сатарова Аяна 2016 -',
      'R-2 Сатарова Гүлбара 1961-02-03 +996555601002',
      'R-3 Тологонов Эрик 1959-04-05 -',
      'R-3 Тологонова Замира 1962-03-04 +996700601033',
      'R-4 Урматова Нурила 1963-05-06 -',
      'R-5 Калмурзаев Азат 1991 -',
      'R-5 Калмурзаева Дарика 1964-06-07 +996555999005',
      'R-6 Бообеков Улан 1987 -',
      'R-6 Бообекова Чынар 1965-07-08 -',
      'R-7 Жээнбекова Асел 1991-08-09 -',
    ]);
  });

  test('undone, every family is as it was before', async () => {
    await imports.undo(file);
    await dialog.waitFor({ state: 'detached' });
    await row(/list\.xlsx.*1 family added, 4 changed.*Undone/, past).waitFor();
    expect(await registryNow(api())).toEqual(first);
  });

  test('an import of which somebody came to a workshop since is not undone, and the page says why', async () => {
    const { groups } = await api().workshops.groups.query();
    const group = groups.find(({ audience }) => audience === 'mother-in-law');
    const { id: personId, familyId } = personNamed(first, 'R-1', 'Чороева Айша');
    const { today } = await api().programme.me.query();
    const { sessions } = await api().workshops.calendar.query({ from: today, to: today });
    const session = sessions.find(({ groupIds }) => groupIds.includes(group?.id ?? ''));
    const form = await api().registry.selectionForm.query();
    await office(
      {
        kind: 'assess-family',
        familyId,
        formVersion: form?.versions.at(-1)?.version ?? 0,
        answers: { income: 'none' },
        on: today,
      },
      { kind: 'enrol-family', familyId, on: today, reason: 'a trial' },
      {
        kind: 'give-consent',
        ...{ familyId, personId, on: today, purpose: 'programme', wording: '1', proof: 'signature' },
        consentId: freshId(),
      },
      { kind: 'join-group', groupId: group?.id ?? '', personId, familyId, on: today },
      { kind: 'mark-attendance', sessionId: session?.id ?? '', personId, presence: 'present', excuse: null },
    );
    const held = await registryNow(api());
    await imports.undo(file);
    await says('rests', dialog);
    expect(await registryNow(api())).toEqual(held);
    await page.keyboard.press('Escape');
  });

  test('when a family of the list was merged meanwhile, nothing of the list is taken in, and the page says why', async () => {
    writeSpreadsheet(path, [
      heading,
      ['R-8', 'Нурматова Чолпон', 'свекровь', '11.10.1966', 'ж', 'ул. Мира 8', ''],
      ['R-7', 'Жээнбекова Асел', 'невестка', '09.08.1992', 'ж', 'ул. Мира 7', ''],
    ]);
    await imports.look(path);
    await says('1 family will be registered (1 person), 1 family will be changed');
    const { today } = await api().programme.me.query();
    const [kept, other] = ['R-2', 'R-7'].map((number) => familyNumbered(first, number).id);
    await office({
      kind: 'merge-families',
      familyId: kept ?? '',
      otherId: other ?? '',
      pairs: [],
      why: 'live-together',
      on: today,
    });
    const merged = await registryNow(api());
    await imports.register.click();
    await says('Nothing was taken in.');
    await says(/^Жээнбекова Асел, row 3: /);
    expect(await registryNow(api())).toEqual(merged);
  });

  test('the journal is whole, and so it is found at the next start', async () => {
    await program().stop();
    const again = await startAgain();
    expect(again.output()).toMatch(/The journal is whole: \d+ facts\./);
    await imports.open();
  });
}
