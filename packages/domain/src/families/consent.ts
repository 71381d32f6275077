import { type Day, isDay, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { GiveConsent, WithdrawConsent } from './commands.ts';
import type { FamilyFactDraft } from './facts.ts';
import type { Family } from './family.ts';
import type { FamilyReason } from './reasons.ts';

/** A version of the wording, such as `1` or `2023-08`: figures alone, for it stands in the chain in clear. */
const WORDING = /^\d[\d.-]{0,19}$/;

type Decision = Result<readonly FamilyFactDraft[], Refusal<FamilyReason>>;

/** Consent is each member's own and for one purpose; there is one that stands at a time. */
export function giveConsent(family: Family, command: GiveConsent, today: Day): Decision {
  const { familyId, consentId, personId, purpose, wording, proof, on } = command;
  if (!family.members.some(({ id }) => id === personId)) return refuse('member-not-found');
  if (family.consents.some(({ id }) => id === consentId)) return refuse('consent-exists');
  if (!WORDING.test(wording)) return refuse('consent-needs-wording');
  if (!isDay(on)) return refuse('day-not-in-calendar');
  if (on > today) return refuse('consent-in-future');
  const standing = family.consents.some(
    (consent) => consent.personId === personId && consent.purpose === purpose && consent.withdrawnOn === null,
  );
  if (standing) return refuse('consent-stands-already');
  return ok([
    {
      kind: 'consent-given',
      payload: { familyId, consentId, personId, purpose, wording, proof, on },
    },
  ]);
}

/** Withdrawing ends the consent from that day on. It takes back nothing that was recorded or earned before. */
export function withdrawConsent(family: Family, command: WithdrawConsent, today: Day): Decision {
  const { familyId, consentId, on } = command;
  const consent = family.consents.find(({ id }) => id === consentId);
  if (!consent) return refuse('consent-not-found');
  if (consent.withdrawnOn !== null) return refuse('consent-withdrawn-already');
  if (!isDay(on)) return refuse('day-not-in-calendar');
  if (on > today) return refuse('consent-in-future');
  if (on < consent.givenOn) return refuse('consent-withdrawn-before-given');
  return ok([{ kind: 'consent-withdrawn', payload: { familyId, consentId, on } }]);
}
