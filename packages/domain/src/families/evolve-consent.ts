import type { Recorded } from '../kernel/index.ts';
import type { ConsentGiven, ConsentWithdrawn } from './facts.ts';
import type { Family } from './family.ts';

/** The family after a fact of a consent. Facts of before name nobody who gave it: she herself did. */
export function evolveConsent(family: Family, fact: Recorded<ConsentGiven | ConsentWithdrawn>): Family {
  if (fact.kind === 'consent-withdrawn') {
    const { consentId, on } = fact.payload;
    const consents = family.consents.map((consent) =>
      consent.id === consentId ? { ...consent, withdrawnOn: on } : consent,
    );
    return { ...family, consents };
  }
  const { consentId, personId, purpose, wording, proof, givenBy = personId, on } = fact.payload;
  const witness = fact.identifying?.[personId]?.witness ?? '';
  const who = { personId, givenBy, witness };
  const consent = { id: consentId, purpose, wording, proof, ...who, givenOn: on, withdrawnOn: null };
  return { ...family, consents: [...family.consents, consent] };
}
