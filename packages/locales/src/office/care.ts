import { msg } from '@lingui/core/macro';

/** Consent, contact, cards, papers, erasure, and what the programme decides about them. */
export const careRefusals = {
  'consent-is-her-own': msg`She is grown up: only she herself gives her consent.`,
  'consent-of-minor-needs-grown-up': msg`For somebody under 18 a grown-up of the family gives the consent. Choose who.`,
  'consent-needs-witness': msg`Write the name of the witness.`,
  'consent-wording-not-published': msg`This wording is not published. Publish it in the settings, or choose the one that was read out.`,
  'wording-version-not-figures': msg`Name the version in figures, such as 2 or 2026-03.`,
  'wording-version-exists': msg`There is such a version already. Give the new one another number.`,
  'wording-needs-text': msg`Write the text in at least one language.`,
  'wording-too-long': msg({
    message: 'Nobody listens to that much. Write the text in at most {most} letters.',
  }),
  'duplicate-level-not-percent': msg`Write the certainty as a whole number from 50 to 100.`,
  'keep-time-not-months': msg`Write the time as whole months, from 0 to 600, or leave it empty.`,
  'keep-time-not-days': msg`Write the time as whole days, from 1 to 3650.`,
  'no-number': msg`There is no telephone number of this person.`,
  'may-not-be-called': msg`This person is not to be called. Reach her in the way that is written down.`,
  'card-exists': msg`This card is issued already. Print it, or issue a new one.`,
  'card-not-found': msg`This card is not there. Reload the page and choose again.`,
  'card-revoked-already': msg({ message: 'This card has not worked since {on}. Nothing more to do.' }),
  'card-digest-malformed': msg`The card could not be issued. Try again.`,
  'paper-in-future': msg`A paper list has a day that is still to come. Check the day.`,
  'paper-needs-source': msg`It is not said where on the paper this stood. Read the file again.`,
  'paper-item-not-valid': msg`A line of the hand-out list has no name or no valid quantity. Check it in the file.`,
  'erasure-needs-kind': msg`Choose what is to be erased.`,
  'erasure-needs-person': msg`Choose whose details are to be erased.`,
  'erasure-while-enrolled': msg`The family takes part in the programme and can't be nameless. Record first how its time ended.`,
  'erasure-not-due': msg`The time for keeping this is not up yet. It can be erased when the family asks for it.`,
};
