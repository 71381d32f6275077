import type { Holding } from '@tatyktuu/api/testing';
import type { CommandBody } from '@tatyktuu/domain/door';
import { consentPurposes, type Family, membersOn, type Person } from '@tatyktuu/domain/families';
import { addDays } from '@tatyktuu/domain/kernel';
import type { Chance } from './chance.ts';
import { MORNING, TODAY } from './village.ts';

/** Families as they are by now: who is in one may be another's by tomorrow. */
type Wish = (family: Family, chance: Chance, families: readonly Family[]) => CommandBody | null;

const wishes: readonly Wish[] = [
  ({ id: familyId, ...family }, chance) => ({
    kind: 'note-departure',
    ...{ familyId, personId: somebody(family, chance)?.id ?? '', on: addDays(TODAY, chance.between(-4, 0)) },
    how: chance.pick(['moved-out', 'died'] as const) ?? 'moved-out',
  }),
  ({ id: familyId, members }, chance) => ({
    kind: 'note-return',
    ...{ familyId, personId: chance.pick(members)?.id ?? '', on: TODAY },
  }),
  ({ id: familyId, ...family }, chance) => ({
    kind: 'split-family',
    ...{ familyId, newFamilyId: chance.id(MORNING), personIds: [somebody(family, chance)?.id ?? ''] },
    ...{ on: addDays(TODAY, chance.between(-3, 0)), number: null, name: 'Бөлүнгөндөр', address: '' },
  }),
  ({ id: familyId, ...family }, chance, families) => {
    const other = chance.pick(families);
    const kept = somebody(family, chance);
    const dropped = other && membersOn(other, TODAY).find(({ role }) => role === kept?.role);
    const pairs = kept && dropped && chance.happens(0.7) ? [{ kept: kept.id, dropped: dropped.id }] : [];
    const why = chance.pick(['written-twice', 'live-together'] as const) ?? 'live-together';
    return { kind: 'merge-families', familyId, otherId: other?.id ?? '', why, on: TODAY, pairs };
  },
  ({ id: familyId, absorbed }, chance) => ({
    kind: 'unmerge-families',
    ...{ familyId, otherId: chance.pick(absorbed) ?? '' },
  }),
  ({ id: familyId, ...family }, chance, families) => {
    const other = chance.pick(families);
    const dropped = { familyId: other?.id ?? '', personId: (other && somebody(other, chance)?.id) ?? '' };
    return { kind: 'merge-people', familyId, personId: somebody(family, chance)?.id ?? '', dropped };
  },
  ({ id: familyId, members }, chance) => {
    const person = chance.pick(members.filter(({ alsoKnownAs }) => alsoKnownAs.length > 0));
    const dropped = chance.pick(person?.alsoKnownAs ?? []);
    return person && dropped ? { kind: 'unmerge-people', familyId, personId: person.id, dropped } : null;
  },
  ({ id: familyId }, chance) => ({
    kind: 'issue-card',
    ...{ familyId, cardId: chance.id(MORNING), digest: '0123456789abcdef'.repeat(2) },
  }),
  ({ id: familyId, ...family }, chance) => ({
    kind: 'give-consent',
    ...{ familyId, consentId: chance.id(MORNING), personId: somebody(family, chance)?.id ?? '' },
    purpose: chance.pick(consentPurposes) ?? 'aid',
    ...{ wording: '1', proof: 'signature', on: addDays(TODAY, -5) },
  }),
  ({ id: familyId, consents }, chance) => {
    const consentId = chance.pick(consents)?.id ?? '';
    return { kind: 'withdraw-consent', familyId, consentId, on: TODAY };
  },
  ({ id: familyId, ...family }, chance) => ({
    kind: 'erase-details',
    ...{ familyId, personIds: [somebody(family, chance)?.id ?? ''] },
    ...{ kinds: ['identity', 'contact', 'notes', 'receipts'], why: 'asked-for' },
  }),
];

/** What the office may want of a family while phones that have it on a roster are away; null where nothing comes to mind. */
export function registryWish(states: Holding['states'], chance: Chance): CommandBody | null {
  const families = states.all('family');
  const family = chance.pick(families);
  const wish = chance.pick(wishes);
  return family && wish ? wish(family, chance, families) : null;
}

function somebody(family: Pick<Family, 'members'>, chance: Chance): Person | undefined {
  return chance.pick(family.members);
}
