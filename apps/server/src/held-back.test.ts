import type { FamilySeen } from '@tatyktuu/api/ports';
import type { AidRule } from '@tatyktuu/domain/aid';
import type { CommandBody } from '@tatyktuu/domain/door';
import type { SelectionForm } from '@tatyktuu/domain/families';
import { uuid7 } from '@tatyktuu/domain/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ServerInTest } from './server-in-test.ts';

let server: ServerInTest;
let today = '';
beforeAll(async () => {
  server = await ServerInTest.start();
  today = (await server.byOffice<{ today: string }>('programme.me')).today;
});
afterAll(() => server.stop());

interface HeldBack {
  readonly families: readonly { readonly familyId: string; readonly why: readonly string[] }[];
  readonly people: readonly string[];
}
const heldBack = () => server.byOffice<HeldBack>('registry.heldBack');

async function someFamily(): Promise<FamilySeen> {
  const [familyId] = await server.byOffice<readonly string[]>('aid.enrolledFamilies');
  return server.byOffice<FamilySeen>('families.one', { familyId });
}

let rounds = 0;
async function openRoundFor(familyId: string): Promise<CommandBody> {
  const [rule] = await server.byOffice<readonly AidRule[]>('aid.rules');
  if (!rule) throw new Error('the example has a rule');
  rounds += 1;
  return {
    ...{ kind: 'open-round', roundId: uuid7(1_700_000_000_000, new Uint8Array(10).fill(rounds)) },
    ...{ title: 'Раздача', ruleId: rule.id, ruleVersion: 1, on: today, place: '' },
    ...{ window: { from: today, to: today }, familyIds: [familyId] },
  };
}

test('with every consent given nobody is held back', async () => {
  expect(await heldBack()).toEqual({ families: [], people: [] });
});

test('a household that took back its consent to food aid is held back, and a round for it is refused so', async () => {
  const family = await someFamily();
  for (const { id: consentId } of family.consents.filter(({ purpose }) => purpose === 'aid'))
    await server.inOffice({ kind: 'withdraw-consent', familyId: family.id, consentId, on: today });
  expect((await heldBack()).families).toMatchObject([
    { familyId: family.id, why: ['family-without-consent'] },
  ]);
  expect(await server.inOffice(await openRoundFor(family.id))).toMatchObject([
    { status: 'refused', refusal: { code: 'family-without-consent' } },
  ]);
});

test('who took back her consent to take part is told before somebody adds her to a group', async () => {
  const family = await someFamily();
  const [consent] = family.consents.filter(({ purpose }) => purpose === 'programme');
  if (!consent) throw new Error('the example consents');
  await server.inOffice({
    ...{ kind: 'withdraw-consent', familyId: family.id, consentId: consent.id, on: today },
  });
  expect((await heldBack()).people).toEqual([consent.personId]);
});

test('while an enrolled family may be in the registry twice, it is held back and a round for it is refused so', async () => {
  const { pairs } = await server.byOffice<{ pairs: readonly { one: { familyId: string } }[] }>(
    'duplicates.list',
    { offset: 0, limit: 1, level: 90 },
  );
  const familyId = pairs[0]?.one.familyId ?? '';
  const form = await server.byOffice<SelectionForm>('registry.selectionForm');
  const [version] = form.versions;
  const yesNo = version?.criteria.find(({ answer }) => answer === 'yes-no');
  if (!version || !yesNo) throw new Error('the example has a selection form');
  const answers = { [yesNo.id]: true };
  await server.inOffice({
    ...{ kind: 'assess-family', familyId, formVersion: version.version, answers, on: today },
  });
  const enrolled = await server.inOffice({
    ...{ kind: 'enrol-family', familyId, on: today, reason: 'Для проверки' },
  });
  expect(enrolled).toMatchObject([{ status: 'accepted' }]);
  const { families } = await heldBack();
  expect(families.find((one) => one.familyId === familyId)?.why).toContain('duplicate-open');
  expect(await server.inOffice(await openRoundFor(familyId))).toMatchObject([{ status: 'refused' }]);
});
