import type { FactDraft } from '../kernel/index.ts';
import type { PersonRef } from './whereabouts.ts';

/** Whether somebody may be called at all; null when nobody asked her. */
export const callAnswers = ['yes', 'with-care', 'no'] as const;
export type CallAnswer = (typeof callAnswers)[number];

/** How a person may be reached without putting her in danger. */
export interface ContactDetails {
  /** E.164, `+996…`, or null. */
  readonly phone: string | null;
  readonly mayCall: CallAnswer | null;
  /** When and through whom, in the words of the list; '' when nothing was said. */
  readonly safeContact: string;
  /** What must not be said, or to whom; '' when nothing was said. */
  readonly neverSay: string;
}

export const NO_CONTACT: ContactDetails = { phone: null, mayCall: null, safeContact: '', neverSay: '' };

/** `phone` left out: as it is. Whoever was not shown a number sets the rest all the same. */
export interface SetContact {
  readonly kind: 'set-contact';
  readonly familyId: string;
  readonly personId: string;
  readonly contact: Omit<ContactDetails, 'phone'> & Partial<Pick<ContactDetails, 'phone'>>;
}
/** Somebody wants to see the number: the look is recorded before it is shown. */
export interface LookAtNumber {
  readonly kind: 'look-at-number';
  readonly familyId: string;
  readonly personId: string;
}
export type ContactCommand = SetContact | LookAtNumber;

/** `identifying` by the person: apart from her other details, so that it can be erased sooner. */
export type ContactSet = FactDraft<'contact-set', PersonRef, ContactDetails>;
export type NumberLookedAt = FactDraft<'number-looked-at', PersonRef>;
export type ContactFactDraft = ContactSet | NumberLookedAt;
