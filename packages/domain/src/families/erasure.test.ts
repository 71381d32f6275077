import { describe, expect, test } from 'vitest';
import { circumstances, familyWith, fullFamily, gulzat, recorded } from './care.sample.ts';
import { decideErasure } from './decide-erasure.ts';
import { type ErasableKind, type EraseDetails, erasableKinds } from './erasure.ts';
import { vaultOf } from './erasure-kinds.ts';
import { evolveErasure } from './evolve-erasure.ts';
import type { FamilyFact } from './facts.ts';
import type { Family } from './family.ts';
import { DEFAULT_POLICY } from './policy.ts';

const erase: EraseDetails = {
  ...{ kind: 'erase-details', familyId: 'family', personIds: null, why: 'asked-for' },
  kinds: ['identity'],
};
const terms = { policy: DEFAULT_POLICY, history: [] };

function erased(family: Family, kinds: readonly ErasableKind[], personIds: EraseDetails['personIds'] = null) {
  const payload = { familyId: 'family', personIds, kinds, why: 'asked-for' } as const;
  return evolveErasure(family, { kind: 'details-erased', payload, ...recorded });
}

/** What identifies somebody in the sample, by the kind that it is erased with. */
const secrets: Readonly<Record<ErasableKind, readonly string[]>> = {
  identity: ['Асанов', '1989-07-05', '"1961"', '10507198950896', 'Ленина', '"7"', 'xlsx', 'мука'],
  contact: ['596450', 'соседку', 'барганын', 'with-care'],
  notes: ['held-back', 'another remark'],
  selection: ['Кадыр', 'leaks', ':61'],
  receipts: ['Зейнеп'],
};

describe.each(erasableKinds)('erasing %s of a whole family', (kind) => {
  const before = JSON.stringify(fullFamily());
  const after = JSON.stringify(erased(fullFamily(), [kind]));

  test('leaves nothing of it', () => {
    for (const secret of secrets[kind]) {
      expect(before).toContain(secret);
      expect(after).not.toContain(secret);
    }
  });

  test('leaves everything else', () => {
    for (const other of erasableKinds.filter((each) => each !== kind))
      for (const secret of secrets[other]) expect(after).toContain(secret);
  });
});

test('with everything erased, what happened is still there, of nobody in particular', () => {
  const family = erased(fullFamily(), erasableKinds);
  const whole = fullFamily();
  for (const secret of Object.values(secrets).flat()) expect(JSON.stringify(family)).not.toContain(secret);
  expect(family.assessment).toEqual({ on: '2025-02-01', formVersion: 2, answers: null, points: null });
  expect(family.members.map(({ id, birth }) => [id, birth])).toEqual(
    whole.members.map(({ id }) => [id, null]),
  );
  expect(family).toMatchObject({
    enrolledOn: whole.enrolledOn,
    withdrawnOn: whole.withdrawnOn,
    ending: 'moved',
  });
  expect(family.papers.map(({ id, on }) => [id, on])).toEqual(whole.papers.map(({ id, on }) => [id, on]));
  expect(family.cards).toEqual(whole.cards);
});

test('of one person everything goes that is hers, and nothing that is the family’s or somebody else’s', () => {
  const family = erased(fullFamily(), erasableKinds, ['gulzat']);
  const [her, ...others] = family.members;
  expect(her).toMatchObject({ fullName: '', birth: null, nationalId: null, phone: null, neverSay: '' });
  expect(others).toEqual(fullFamily().members.slice(1));
  expect(family.notes.map(({ text }) => text)).toEqual(['', 'another remark']);
  expect(family.papers.map(({ source }) => source === null)).toEqual([false, true]);
  expect(family).toMatchObject({ name: 'Асановдор', nominatedBy: 'Айыл башчысы Кадыр' });
  expect(family.assessment?.points).toBe(61);
});

describe('what is decided', () => {
  const facts = (family: Family, command: EraseDetails, history: readonly FamilyFact[] = []) => {
    const decision = decideErasure(family, command, circumstances, { ...terms, history });
    if (!decision.ok) throw new Error(decision.error.code);
    return decision.value;
  };

  test('names the kinds in their order and once, and with a person her other entries', () => {
    const command = { ...erase, kinds: ['notes', 'identity', 'notes'], personIds: ['gulzat'] } as const;
    expect(facts(fullFamily(), command)).toEqual([
      {
        kind: 'details-erased',
        payload: {
          ...{ familyId: 'family', personIds: ['gulzat', 'aizada'], why: 'asked-for' },
          kinds: ['identity', 'notes'],
        },
      },
    ]);
  });

  test('reaches the families that go on in this one', () => {
    const reached = facts(fullFamily(), erase).map(
      ({ payload }) => 'familyId' in payload && payload.familyId,
    );
    expect(reached).toEqual(['family', 'other-family']);
    const ofOne = facts(fullFamily(), { ...erase, personIds: ['gulzat'] });
    expect(ofOne).toHaveLength(1);
  });

  /** As facts were recorded before contacts were apart. */
  const { fullName, birth, nationalId, phone, safeContact } = gulzat;
  const old: FamilyFact = {
    kind: 'member-added',
    payload: { familyId: 'family', personId: 'gulzat', role: 'daughter-in-law', sex: 'female' },
    identifying: { gulzat: { fullName, birth, nationalId, phone, safeContact } },
    ...recorded,
  };

  test('what stays of a row that held who she is and how she is reached is written anew before', () => {
    const contact = facts(familyWith(), { ...erase, kinds: ['contact'] }, [old]);
    expect(contact.map(({ kind }) => kind)).toEqual(['member-corrected', 'details-erased']);
    expect(contact[0]?.identifying).toEqual({ gulzat: { fullName, birth, nationalId } });
    const identity = facts(familyWith(), erase, [old]);
    expect(identity.map(({ kind }) => kind)).toEqual(['contact-set', 'details-erased']);
    expect(identity[0]?.identifying?.gulzat).toMatchObject({ phone, neverSay: 'Кайда барганын' });
  });

  test('nothing is written anew where both go, where they lay apart, or of somebody else', () => {
    const apart: FamilyFact = { ...old, identifying: { gulzat: { fullName, birth, nationalId } } };
    const alone = (command: EraseDetails, history: FamilyFact) =>
      facts(familyWith(), command, [history]).map(({ kind }) => kind);
    expect(alone({ ...erase, kinds: ['identity', 'contact'] }, old)).toEqual(['details-erased']);
    expect(alone({ ...erase, kinds: ['contact'] }, apart)).toEqual(['details-erased']);
    expect(alone({ ...erase, kinds: ['contact'], personIds: ['burul'] }, old)).toEqual(['details-erased']);
  });

  test.each<readonly [string, Family, EraseDetails, string]>([
    ['nothing in particular', fullFamily(), { ...erase, kinds: [] }, 'erasure-needs-kind'],
    ['of nobody', fullFamily(), { ...erase, personIds: [] }, 'erasure-needs-person'],
    ['of a stranger', fullFamily(), { ...erase, personIds: ['stranger'] }, 'member-not-found'],
    [
      'the names of a family that takes part',
      familyWith({ enrolledOn: '2025-03-01' }),
      erase,
      'erasure-while-enrolled',
    ],
    ['before its time is up', fullFamily(), { ...erase, why: 'time-is-up' }, 'erasure-not-due'],
  ])('refused: %s', (_, family, command, code) => {
    expect(decideErasure(family, command, circumstances, terms)).toEqual({ ok: false, error: { code } });
  });

  test('what is due may be erased because its time is up, and nothing besides', () => {
    const family = { ...fullFamily(), withdrawnOn: '2025-09-10' };
    const due = { ...erase, kinds: ['contact', 'notes'], why: 'time-is-up' } as const;
    expect(decideErasure(family, due, circumstances, terms).ok).toBe(true);
    const more = { ...due, kinds: ['contact', 'identity'] } as const;
    expect(decideErasure(family, more, circumstances, terms)).toMatchObject({
      error: { code: 'erasure-not-due' },
    });
  });
});

test('every kind names its rows of the vault, and how one is reached is taken out of mixed rows alone', () => {
  for (const kind of erasableKinds)
    expect(vaultOf(kind).flatMap(({ facts }) => facts).length).toBeGreaterThan(0);
  const mixed = vaultOf('contact').filter(({ having }) => having === 'phone');
  expect(mixed.flatMap(({ facts }) => facts)).toEqual(['member-added', 'member-corrected']);
});
