import type { Actor } from '../access/index.ts';
import { type Day, type FamilyId, isDay, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { tidyText } from './check-person.ts';
import type { GiveConsent, WithdrawConsent } from './commands.ts';
import { spokespeople } from './consent.ts';
import type { ConsentGiven, ConsentWithdrawn } from './facts.ts';
import type { Consent, ConsentProof, Family } from './family.ts';
import { isMinor } from './grown-up.ts';
import { isMemberOn } from './members-on.ts';
import type { RegistryPolicy } from './policy.ts';
import type { FamilyReason } from './reasons.ts';
import { isVersionInFigures, type Wording } from './wording.ts';

type Decision = Result<readonly (ConsentGiven | ConsentWithdrawn)[], Refusal<FamilyReason>>;

/** What a consent is decided from beside the family. */
export interface ConsentTerms {
  readonly policy: Pick<RegistryPolicy, 'consentFirst'>;
  /** The wording for the command's purpose; undefined while none is published. */
  readonly wording: Wording | undefined;
}

const witnessed: readonly ConsentProof[] = ['thumb-mark-witnessed', 'spoken-witnessed'];

/**
 * Decides on a consent given or withdrawn. Withdrawing changes nothing else here: that whoever withdraws from the
 * programme leaves her groups is what `effectOfWithdrawal` says and whoever knows the groups records.
 */
export function decideConsent(
  family: Family,
  command: GiveConsent | WithdrawConsent,
  { today }: { readonly actor: Actor; readonly today: Day },
  terms: ConsentTerms,
): Decision {
  return command.kind === 'give-consent'
    ? giveConsent(family, command, today, terms)
    : withdrawConsent(family, command, today);
}

/** Consent is each person's own and for one purpose; there is one that stands at a time, and it may be renewed. */
function giveConsent(family: Family, command: GiveConsent, today: Day, terms: ConsentTerms): Decision {
  const { familyId, consentId, personId, purpose, wording, proof, on } = command;
  const person = family.members.find(({ id }) => id === personId);
  if (!person) return refuse('member-not-found');
  if (family.consents.some(({ id }) => id === consentId)) return refuse('consent-exists');
  if (!isVersionInFigures(wording)) return refuse('consent-needs-wording');
  if (!isDay(on)) return refuse('day-not-in-calendar');
  if (on > today) return refuse('consent-in-future');
  if (!isMemberOn(person, on)) return refuse('member-not-in-family-then');
  if (!isPublished(wording, terms)) return refuse('consent-wording-not-published');
  const speaker = speakerOf(family, command);
  if (!speaker.ok) return speaker;
  const witness = tidyText(command.witness ?? '');
  if (witnessed.includes(proof) && witness === '') return refuse('consent-needs-witness');
  const standing = family.consents.find(
    (consent) => consent.personId === personId && consent.purpose === purpose && consent.withdrawnOn === null,
  );
  if (standing && !isRenewal(standing, { wording, givenBy: speaker.value, on }))
    return refuse('consent-stands-already');
  const payload = { familyId, consentId, personId, purpose, wording, proof, on };
  return ok([
    ...(standing ? [ended(familyId, standing, on)] : []),
    {
      kind: 'consent-given',
      payload: speaker.value === personId ? payload : { ...payload, givenBy: speaker.value },
      ...(witness === '' ? {} : { identifying: { [personId]: { witness } } }),
    },
  ]);
}

/** Another wording was read out, or somebody else gave it: she came of age. The new one takes the old one's place. */
function isRenewal(
  standing: Consent,
  { wording, givenBy, on }: Pick<Consent, 'wording' | 'givenBy'> & { readonly on: Day },
): boolean {
  return on >= standing.givenOn && (standing.wording !== wording || standing.givenBy !== givenBy);
}

function ended(familyId: FamilyId, { id: consentId }: Consent, on: Day): ConsentWithdrawn {
  return { kind: 'consent-withdrawn', payload: { familyId, consentId, on } };
}

/** Once the programme has published a wording, only what is published was read out; with consent first, always. */
function isPublished(version: string, { policy, wording }: ConsentTerms): boolean {
  const versions = wording?.versions ?? [];
  if (versions.length === 0) return !policy.consentFirst;
  return versions.some((each) => each.version === version);
}

/** Who gives it: she herself, or for a minor a grown-up of the family. Nobody else speaks for a grown-up. */
function speakerOf(
  family: Family,
  { personId, givenBy = personId, on }: GiveConsent,
): Result<string, Refusal<FamilyReason>> {
  const person = family.members.find(({ id }) => id === personId);
  if (!person || !isMinor(person, on))
    return givenBy === personId ? ok(personId) : refuse('consent-is-her-own');
  if (givenBy === personId) return refuse('consent-of-minor-needs-grown-up');
  return spokespeople(family, person, on).some(({ id }) => id === givenBy)
    ? ok(givenBy)
    : refuse('consent-of-minor-needs-grown-up');
}

/** Withdrawing ends the consent from that day on. It takes back nothing that was recorded or earned before. */
function withdrawConsent(family: Family, command: WithdrawConsent, today: Day): Decision {
  const { consentId, on } = command;
  const consent = family.consents.find(({ id }) => id === consentId);
  if (!consent) return refuse('consent-not-found');
  if (consent.withdrawnOn !== null) return refuse('consent-withdrawn-already');
  if (!isDay(on)) return refuse('day-not-in-calendar');
  if (on > today) return refuse('consent-in-future');
  if (on < consent.givenOn) return refuse('consent-withdrawn-before-given');
  return ok([ended(family.id, consent, on)]);
}
