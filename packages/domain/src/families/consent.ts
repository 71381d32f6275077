import type { Day, PersonId } from '../kernel/index.ts';
import type { Consent, ConsentPurpose, Family, Person } from './family.ts';
import { isMinor } from './grown-up.ts';
import { membersOn } from './members-on.ts';

/** What a consent lets the programme do; each of these rests on exactly one purpose. */
export const uses = {
  'join-group': 'programme',
  'give-aid': 'aid',
  'ask-survey': 'survey',
  refer: 'referral',
  'take-photograph': 'photograph',
} as const satisfies Readonly<Record<string, ConsentPurpose>>;
export type Use = keyof typeof uses;

/** What withdrawing a consent ends, and what stays: shown before it is withdrawn. */
export const withdrawalStops = ['groups', 'new-rounds', 'surveys', 'referrals', 'photographs'] as const;
export const withdrawalKeeps = [
  'attendance',
  'parcels',
  'aid',
  'place-in-groups',
  'earlier-answers',
] as const;
export interface EffectOfWithdrawal {
  readonly stops: readonly (typeof withdrawalStops)[number][];
  readonly keeps: readonly (typeof withdrawalKeeps)[number][];
}

const effects: Readonly<Record<ConsentPurpose, EffectOfWithdrawal>> = {
  programme: { stops: ['groups'], keeps: ['attendance', 'aid'] },
  aid: { stops: ['new-rounds'], keeps: ['parcels', 'place-in-groups'] },
  survey: { stops: ['surveys'], keeps: ['earlier-answers', 'place-in-groups', 'aid'] },
  referral: { stops: ['referrals'], keeps: ['place-in-groups', 'aid'] },
  photograph: { stops: ['photographs'], keeps: ['place-in-groups', 'aid'] },
};

/**
 * What ends with a consent for that purpose and what does not. `groups`: whoever withdraws leaves every group she is
 * in, from that day on. Nothing that was attended, earned or handed over before is taken back, and no purpose
 * depends on another one: food is no reward for taking part, nor for a photograph.
 */
export function effectOfWithdrawal(purpose: ConsentPurpose): EffectOfWithdrawal {
  return effects[purpose];
}

/** The consent of hers for that purpose that stands on that day. One withdrawn stands until the day before. */
export function consentOn(
  { consents }: Family,
  personId: PersonId,
  purpose: ConsentPurpose,
  on: Day,
): Consent | undefined {
  return consents.find(
    (consent) =>
      consent.personId === personId &&
      consent.purpose === purpose &&
      consent.givenOn <= on &&
      (consent.withdrawnOn === null || on < consent.withdrawnOn),
  );
}

export function consentStands(family: Family, personId: PersonId, purpose: ConsentPurpose, on: Day): boolean {
  return consentOn(family, personId, purpose, on) !== undefined;
}

/** Whether the programme may do this with her on that day, as far as it asks for consent first. */
export function mayUse(family: Family, personId: PersonId, use: Use, on: Day): boolean {
  return consentStands(family, personId, uses[use], on);
}

/** Whether some grown-up who is in the family on that day has consented for it: food goes to a household. */
export function householdConsents(family: Family, purpose: ConsentPurpose, on: Day): boolean {
  return membersOn(family, on).some(
    (person) => !isMinor(person, on) && consentStands(family, person.id, purpose, on),
  );
}

/**
 * Who may give the consent of a minor on that day: the grown-ups of the family, those who are tied to her as parent
 * or guardian first. Empty when she speaks for herself.
 */
export function spokespeople(family: Family, person: Person, on: Day): readonly Person[] {
  if (!isMinor(person, on)) return [];
  const responsible = new Set(
    family.ties
      .filter(
        ({ kind, to, until }) => kind !== 'spouse' && to === person.id && (until === null || on < until),
      )
      .map(({ of }) => of),
  );
  const grownUps = membersOn(family, on).filter((one) => !isMinor(one, on) && one.id !== person.id);
  return [...grownUps].sort((a, b) => Number(responsible.has(b.id)) - Number(responsible.has(a.id)));
}
