import type {
  ErasureRehearsal,
  FamilyLine,
  FamilySeen,
  NumberShown,
  QualityLine,
  RetentionLine,
} from '@tatyktuu/api/ports';
import type { CommandBody } from '@tatyktuu/domain/door';
import type { RegistryPolicy } from '@tatyktuu/domain/families';
import { nextReading, uuid7 } from '@tatyktuu/domain/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ServerInTest } from './server-in-test.ts';

let server: ServerInTest;
beforeAll(async () => {
  server = await ServerInTest.start();
});
afterAll(() => server.stop());

interface List {
  readonly total: number;
  readonly lines: readonly FamilyLine[];
}
const ask = <T>(procedure: string, input?: unknown) => server.byOffice<T>(procedure, input);
const list = (query: object = {}) =>
  ask<List>('families.list', { search: '', status: 'all', offset: 0, limit: 50, ...query });
const named = async (name: string) => (await list()).lines.filter((line) => line.name === name);
const seen = async (familyId: string) => ask<FamilySeen>('families.one', { familyId });

async function familyNamed(name: string): Promise<FamilySeen> {
  const [line] = await named(name);
  return seen(line?.id ?? '');
}

let made = 0;
function commandOf(body: CommandBody) {
  made += 1;
  const id = uuid7(Date.now(), new Uint8Array(10).fill(100 + made));
  return { id, device: id, recordedAt: nextReading(Date.now(), null, id), body };
}

test('families are listed by standing, and by number as people count', async () => {
  expect((await list({ status: 'enrolled' })).total).toBe(16);
  expect((await list({ status: 'registered' })).lines.map(({ name }) => name)).toEqual([
    'Жапаров',
    'Japarov',
  ]);
  const numbers = (await list({ sort: 'number', status: 'enrolled' })).lines.map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 16 }, (_, at) => String(at + 1)));
  const [young, old] = (await named('Байтемиров')).toSorted((a, b) => a.heads - b.heads);
  expect([young?.heads, old?.heads]).toEqual([2, 5]);
});

test('no number is on the page of a family; whoever asks for one is recorded before she sees it', async () => {
  const family = await familyNamed('Бакиров');
  expect(JSON.stringify(family)).not.toContain('+996');
  const person = family.members.find(({ hasNumber }) => hasNumber);
  if (!person) throw new Error('somebody has a number');
  const looking = (of: string) =>
    ask<{ shown: NumberShown | null; refusal: { code: string } | null }>('families.showNumber', {
      command: commandOf({ kind: 'look-at-number', familyId: family.id, personId: of }),
    });
  expect((await looking(person.id)).shown).toMatchObject({ phone: expect.stringMatching(/^\+996000/) });
  const child = family.members.find(({ hasNumber }) => !hasNumber);
  expect(await looking(child?.id ?? '')).toMatchObject({ shown: null, refusal: { code: 'no-number' } });
  const [last] = await ask<readonly { fact: { kind: string; payload: object } }[]>('families.timeline', {
    familyId: family.id,
  });
  expect(last?.fact).toMatchObject({ kind: 'number-looked-at', payload: { personId: person.id } });
  expect(JSON.stringify(last)).not.toContain('996');
});

test('who may not be called is not shown, and another command shows nothing', async () => {
  const { id: familyId, members } = await familyNamed('Акматов');
  const [person] = members;
  const personId = person?.id ?? '';
  const contact = { phone: '+996000111222', mayCall: 'no', safeContact: '', neverSay: '' } as const;
  await server.inOffice({ kind: 'set-contact', familyId, personId, contact });
  expect(
    await ask('families.showNumber', { command: commandOf({ kind: 'look-at-number', familyId, personId }) }),
  ).toMatchObject({ shown: null, refusal: { code: 'may-not-be-called' } });
  const other = commandOf({ kind: 'name-head', familyId, personId: null });
  await expect(ask('families.showNumber', { command: other })).rejects.toThrow('400');
});

test('the timeline says which changes can be undone, and which were', async () => {
  const { id: familyId } = await familyNamed('Осмонов');
  const correcting = (address: string): CommandBody => {
    return { kind: 'correct-family', familyId, number: '10', name: 'Осмонов', address };
  };
  await server.inOffice(correcting('Башка көчө, 1'));
  const timeline = () =>
    ask<readonly { fact: { id: string; kind: string }; undoable: boolean; undone: boolean }[]>(
      'families.timeline',
      { familyId },
    );
  const [corrected] = await timeline();
  expect(corrected).toMatchObject({ fact: { kind: 'family-corrected' }, undoable: true, undone: false });
  await server.inOffice({ kind: 'undo-change', familyId, factId: corrected?.fact.id ?? '' });
  const now = (await timeline()).find(({ fact }) => fact.id === corrected?.fact.id);
  expect(now).toMatchObject({ undoable: false, undone: true });
  expect((await seen(familyId)).address).not.toBe('Башка көчө, 1');
  expect((await timeline()).at(-1)).toMatchObject({ fact: { kind: 'family-registered' }, undoable: false });
});

test('what is missing is counted by its kind, listed with whom it is about, and gone once it is mended', async () => {
  const quality = (code: string | null) =>
    ask<{ total: number; counts: Record<string, number>; lines: readonly QualityLine[] }>(
      'families.quality',
      {
        ...{ offset: 0, limit: 200, code },
      },
    );
  const before = await quality('number-missing');
  expect(before.counts['number-missing']).toBe(before.total);
  expect(before.lines.map(({ family }) => family.name)).toContain('Жапаров');
  const { id: familyId } = await familyNamed('Жапаров');
  await server.inOffice({
    ...{ kind: 'correct-family', familyId, number: '31', name: 'Жапаров', address: 'Мектеп көчөсү, 31' },
  });
  expect((await quality('number-missing')).total).toBe(before.total - 1);
  const ofPeople = (await quality('birth-only-year')).lines;
  expect(ofPeople.length).toBeGreaterThan(0);
  expect(ofPeople.every(({ personName }) => personName !== null && personName !== '')).toBe(true);
});

test('whose card it is, is found by its digest; also of one that was revoked', async () => {
  const digest = '9262cffd81390a8a17e12e30fe1f57ee';
  const { id: familyId, cards } = await familyNamed('Бакиров');
  expect(await ask('families.cardOf', { digest })).toMatchObject({ familyId, card: { revoked: null } });
  await server.inOffice({ kind: 'revoke-card', familyId, cardId: cards[0]?.id ?? '', why: 'lost' });
  expect(await ask('families.cardOf', { digest })).toMatchObject({ card: { revoked: { why: 'lost' } } });
  expect(await ask('families.cardOf', { digest: '0'.repeat(32) })).toBeNull();
});

test('the settings of the registry are there for whoever works in it', async () => {
  expect(await ask('registry.policy')).toMatchObject({ consentFirst: true });
  expect(await ask('registry.wordings')).toHaveLength(5);
  expect(await ask('registry.selectionForm')).toMatchObject({ versions: [{ version: 1 }] });
});

test('what is kept too long is rehearsed by kind, counted, and no longer due once it is erased', async () => {
  const { id: familyId } = await familyNamed('Нурматов');
  const { id: _, ...policy } = await ask<RegistryPolicy>('registry.policy');
  const { today } = await ask<{ today: string }>('programme.me');
  await server.inOffice({ kind: 'withdraw-family', familyId, on: today, as: 'moved' });
  expect(await ask<readonly RetentionLine[]>('retention.rehearse')).toEqual([]);
  const keepMonths = { ...policy.keepMonths, contact: 0, selection: 0 };
  await server.inOffice({ kind: 'set-registry-policy', policy: { ...policy, keepMonths } });
  const kinds = ['contact', 'selection'] as const;
  expect(await ask('retention.rehearse')).toMatchObject([{ family: { id: familyId }, kinds }]);
  const rehearsal = await ask<ErasureRehearsal>('retention.rehearseErasure', {
    ...{ familyId, personIds: null, kinds },
  });
  expect(rehearsal.kinds).toEqual([
    { kind: 'contact', entries: 4 },
    { kind: 'selection', entries: 2 },
  ]);
  await server.inOffice({ kind: 'erase-details', familyId, personIds: null, kinds, why: 'time-is-up' });
  expect(await ask('retention.rehearse')).toEqual([]);
  expect(
    (await seen(familyId)).members.every(({ hasNumber, fullName }) => !hasNumber && fullName !== ''),
  ).toBe(true);
});
