import type {
  Consent,
  ConsentProof,
  ConsentPurpose,
  Family,
  GiveConsent,
  Person,
} from '@tatyktuu/domain/families';
import type { Day, Id, PersonId } from '@tatyktuu/domain/kernel';

/** A signed paper as it lies there. */
export interface ConsentPaper {
  /** The version that was read out, by the purpose it was read out for. */
  readonly versions: ReadonlyMap<ConsentPurpose, string>;
  readonly proof: ConsentProof;
  readonly witness: string;
  readonly on: Day;
}

/** The consents on a paper that are not recorded yet; one on an older wording is renewed. */
export function consentsOnPaper(
  family: Pick<Family, 'id' | 'consents'>,
  people: readonly Person[],
  { versions, proof, witness, on }: ConsentPaper,
  {
    newId,
    speakerOf,
  }: {
    readonly newId: () => Id;
    /** Who gives the consent of a minor; undefined for whoever speaks for herself. */
    readonly speakerOf: (person: Person) => PersonId | undefined;
  },
): GiveConsent[] {
  return people.flatMap((person) =>
    [...versions].flatMap(([purpose, wording]): GiveConsent[] => {
      const givenBy = speakerOf(person);
      if (standsSo(family.consents, { personId: person.id, purpose, wording, givenBy })) return [];
      return [
        {
          ...{ kind: 'give-consent', familyId: family.id, consentId: newId(), personId: person.id },
          ...{ purpose, wording, proof, on },
          ...(givenBy === undefined ? {} : { givenBy }),
          ...(witness.trim() === '' ? {} : { witness }),
        },
      ];
    }),
  );
}

/** Whether this very consent stands already: there is nothing to record. */
function standsSo(
  consents: readonly Consent[],
  asked: Pick<Consent, 'personId' | 'purpose' | 'wording'> & { readonly givenBy: PersonId | undefined },
): boolean {
  return consents.some(
    (one) =>
      one.withdrawnOn === null &&
      one.personId === asked.personId &&
      one.purpose === asked.purpose &&
      one.wording === asked.wording &&
      one.givenBy === (asked.givenBy ?? asked.personId),
  );
}
