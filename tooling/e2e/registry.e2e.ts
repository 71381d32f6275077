import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { apiAt, Device, freshId, onWire, signIn } from '../bench/api.ts';
import { expectNoAxeViolations } from './accessibility.ts';
import { errorsOf, launchBrowser, newPage } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { startProgram } from './program.ts';
import { guarded, statusOf } from './registry/guarded.ts';
import { changeInTime } from './registry/in-time.ts';
import { findPeople } from './registry/people.ts';
import { openScreen } from './screens.ts';
import { personNamed, signInToConsole } from './sign-in.ts';
import { wordsOn } from './story/words.ts';

/** A registry that can be trusted: nobody twice, nothing without consent, no number without its warning. */
const [program, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
const janyl = personNamed(program.credentials, 'janyl');
const api = apiAt(program.url, await signIn(program.url, janyl));
const facilitator = await signIn(program.url, personNamed(program.credentials, 'aisuluu'));
const { wife, group, round, waiting, answers } = await findPeople(api);
const device = new Device();
const page = await newPage(browser);
const { button, heading, link, says, text } = wordsOn(page);
const dialog = page.getByRole('dialog');
const pairs = page.getByRole('article', { name: /^Pair: / });
const closed = () => dialog.waitFor({ state: 'detached' });
const open = (path: string) => openScreen(page, program.url, { path });
const openFamily = (id = wife.familyId) => open(`/admin/families/${id}`);
await signInToConsole(page, program.url, janyl);

beforeEach(() => keepEvidence(() => [page]));
afterAll(async () => {
  await browser.close();
  await program.remove();
});

/** What the door answers the office to one wish. */
async function askedOf(body: Parameters<Device['command']>[0]) {
  const [answer] = await api.door.submit.mutate(onWire([device.command(body)]));
  return answer?.status === 'refused' ? answer.refusal.code : answer?.status;
}

async function openRoundFor(familyIds: readonly string[]) {
  const { ruleId, ruleVersion, window } = round;
  const on = wife.today;
  const title = '4-таратуу';
  return askedOf({
    kind: 'open-round',
    roundId: freshId(),
    title,
    place: '',
    on,
    ruleId,
    ruleVersion,
    window,
    familyIds,
  });
}

describe('who is written down twice', () => {
  test('keeps her family out of a new round, which leads to the decision', async () => {
    const { id: familyId, grownUp: personId } = waiting;
    const on = wife.today;
    const consent = { personId, purpose: 'aid', wording: '1', proof: 'signature' } as const;
    for (const wish of [
      { kind: 'assess-family', familyId, formVersion: 1, answers, on },
      { kind: 'enrol-family', familyId, on, reason: 'Кечигип катталган' },
      { kind: 'give-consent', familyId, consentId: freshId(), ...consent, on },
    ] as const)
      expect(await askedOf(wish)).toBe('accepted');
    expect(await openRoundFor([familyId])).toBe('duplicate-open');
    await open('/admin/aid/rounds/new');
    await says(/Japarov · Somebody of it may be in the registry twice/);
    await expectNoAxeViolations(page);
    await link('Somebody of it may be in the registry twice: decide first').first().click();
    await heading('Duplicates').waitFor();
  });

  test('is found by a search over the whole registry, with what speaks for it', async () => {
    await button('Search the whole registry').click();
    await says('2 pairs found');
    expect(await pairs.count()).toBe(2);
    await says("The same father's name, in another form", pairs.first());
    await expectNoAxeViolations(page);
  });

  test('can be told apart: that is remembered by the next search, and can be taken back', async () => {
    await button(/^Not the same person/, pairs.first()).click();
    await says('are two people. That is remembered.');
    await expect.poll(() => pairs.count()).toBe(1);
    await button('Search the whole registry').click();
    await says(/1 pair found|2 pairs found/);
    await open('/admin/families/duplicates');
    expect(await pairs.count()).toBe(1);
    await page.getByText('Decided', { exact: true }).click();
    await says('Two people');
    await button(/^Undo: /).click();
    await says('Nothing was decided yet.');
    await page.getByText('To decide', { exact: true }).click();
    await expect.poll(() => pairs.count()).toBe(2);
  });

  test('can be made one with her family, which then counts once, and two again', async () => {
    const count = async () =>
      (await api.families.list.query({ search: '', status: 'all', sort: 'name', offset: 0, limit: 1 })).total;
    const before = await count();
    await button(/^The same person/, pairs.first()).click();
    await says('What happens', dialog);
    await expectNoAxeViolations(page);
    await button('Make them one family', dialog).click();
    await closed();
    await says('are one person now.');
    await says('No pair waits for a decision.');
    expect(await count()).toBe(before - 1);
    await page.getByText('Decided', { exact: true }).click();
    await says('One family');
    await button(/^Undo: /).click();
    await says('Nothing was decided yet.');
    expect(await count()).toBe(before);
    await page.getByText('To decide', { exact: true }).click();
    await expect.poll(() => pairs.count()).toBe(2);
  });

  test('once everybody is decided on, a round may list the family', async () => {
    for (const left of [1, 0]) {
      await button(/^Not the same person/, pairs.first()).click();
      await expect.poll(() => pairs.count()).toBe(left);
    }
    expect(await openRoundFor([waiting.id])).toBe('accepted');
  });
});

describe('consent', () => {
  const given = (purpose: string) => button(new RegExp(`^${wife.fullName}, ${purpose}: Given`));

  async function takeBack(purpose: string): Promise<void> {
    await given(purpose).click();
    await button('Withdraw…', dialog).click();
    await says('What stops', dialog);
    await says('What stays', dialog);
    await expectNoAxeViolations(page);
    await button('Withdraw', dialog).click();
    await closed();
  }

  test('taken back for the programme takes her out of her group, and leaves her the food', async () => {
    await openFamily();
    await takeBack(wife.purposes.programme);
    const { groups } = await api.workshops.groups.query();
    const seats = groups.flatMap(({ memberships }) =>
      memberships.filter((seat) => seat.personId === wife.id),
    );
    expect(seats.filter(({ leftOn }) => leftOn === null)).toEqual([]);
    const { parcels } = await api.aid.round.query({ roundId: round.id });
    const parcel = parcels.find(({ familyId }) => familyId === wife.familyId);
    expect(parcel?.entitlement.items.length).toBeGreaterThan(0);
    await open(`/admin/aid/rounds/${round.id}/families/${wife.familyId}`);
    await button(/^Hand over|^Record/).waitFor();
  });

  test('without it she joins no group, and is led to where it is recorded', async () => {
    const join = {
      kind: 'join-group',
      groupId: group,
      personId: wife.id,
      familyId: wife.familyId,
      on: wife.today,
    } as const;
    expect(await askedOf(join)).toBe('person-without-consent');
    await open(`/admin/workshops/groups/${group}`);
    const row = page.getByRole('row', { name: wife.fullName }).filter({ hasText: 'Has not agreed yet' });
    await row.getByRole('link').click();
    await says('could attend has not agreed to take part');
  });

  test('recorded by the wording in use, it opens the way again', async () => {
    await button('Record consent').click();
    await page.getByRole('checkbox', { name: wife.fullName }).check();
    await page.getByRole('checkbox', { name: wife.purposes.programme }).check();
    await expectNoAxeViolations(page);
    await button('Record 1 consent', dialog).click();
    await closed();
    await open(`/admin/workshops/groups/${group}`);
    const add = button(`Add ${wife.fullName} to the group`);
    await add.click();
    await add.waitFor({ state: 'detached' });
  });

  test('where no grown-up agrees to food aid, a new round does not list the family', async () => {
    const { consents } = await api.families.one.query({ familyId: wife.familyId });
    for (const { id } of consents.filter(
      (one) => one.purpose === 'aid' && one.withdrawnOn === null && one.personId !== wife.id,
    ))
      await askedOf({ kind: 'withdraw-consent', familyId: wife.familyId, consentId: id, on: wife.today });
    await openFamily();
    await takeBack(wife.purposes.aid);
    await says('No grown-up has agreed to food aid');
    expect(await openRoundFor([wife.familyId])).toBe('family-without-consent');
    await open('/admin/aid/rounds/new');
    const line = page.getByRole('listitem').filter({ hasText: wife.familyName });
    await link('No grown-up has agreed to food aid: record consent', line).click();
    await heading(wife.familyName).waitFor();
  });
});

describe('how somebody may be reached', () => {
  const contact = {
    phone: '+996000424242',
    mayCall: 'with-care',
    safeContact: 'Таң эрте, эжеси аркылуу',
    neverSay: 'Күйөөсүнө эч нерсе',
  } as const;
  const said = { kind: 'set-contact', familyId: wife.familyId, personId: wife.id, contact } as const;

  test('is said before her number, and that somebody looked is recorded', async () => {
    expect(await askedOf(said)).toBe('accepted');
    await openFamily();
    await says('Таң эрте, эжеси аркылуу');
    await says('Күйөөсүнө эч нерсе');
    expect(await page.content()).not.toMatch(/000\s?424\s?242/);
    expect(JSON.stringify(await api.families.one.query({ familyId: wife.familyId }))).not.toContain(
      '000424242',
    );
    expect(await text()).not.toContain('Somebody looked at a telephone number');
    await button(`Show the number of ${wife.fullName}`).click();
    await link('+996 000 424 242').waitFor();
    await says('Somebody looked at a telephone number');
    await expectNoAxeViolations(page);
  });

  test('and who may not be called has no number at all', async () => {
    expect(await askedOf({ ...said, contact: { ...contact, mayCall: 'no' } })).toBe('accepted');
    await openFamily();
    await says('Таң эрте, эжеси аркылуу');
    expect(await button(`Show the number of ${wife.fullName}`).count()).toBe(0);
    const [command] = onWire([
      device.command({ kind: 'look-at-number', familyId: wife.familyId, personId: wife.id }),
    ]);
    if (!command) throw new Error('one wish makes one command');
    const answer = await api.families.showNumber.mutate({ command });
    expect(answer).toMatchObject({ shown: null, refusal: { code: 'may-not-be-called' } });
  });
});

test('what is missing is mended in one step where it is listed', async () => {
  await open('/admin/families/quality');
  const kind = button(/^There is a telephone number, and nobody has asked/);
  const count = async () => Number((await kind.textContent())?.match(/\d+$/)?.[0] ?? 0);
  await kind.click();
  const before = await count();
  const rows = page.getByRole('table', { name: 'What to look at' }).getByRole('row');
  await button('Say how to reach them', rows.nth(1)).click();
  await dialog.getByLabel('May the person be called?').selectOption('yes');
  await expectNoAxeViolations(page);
  await button('Save', dialog).click();
  await closed();
  await expect.poll(count).toBe(before - 1);
});

changeInTime({ page, api, wife, open });

describe('a facilitator', () => {
  test.each(guarded)('is refused %s', async (name) => {
    expect(await statusOf(program.url, name, facilitator)).toBe(403);
    expect(await statusOf(program.url, name, '')).toBe(401);
  });
});

test('nothing went wrong in the browser meanwhile', () => {
  expect(errorsOf(page)).toEqual([]);
});
