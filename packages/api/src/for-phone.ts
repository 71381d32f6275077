/** Why a phone gets no answer, as far as it must know. Travels as `data.reason` of the error. */
export type PhoneReason = 'phone-revoked' | 'update-needed' | 'too-large' | 'not-readable';

/** Told to the phone, in place of a defect's message that is told to nobody. */
export class ForPhone extends Error {
  readonly reason: PhoneReason;

  constructor(reason: PhoneReason) {
    super(reason);
    this.name = 'ForPhone';
    this.reason = reason;
  }
}
