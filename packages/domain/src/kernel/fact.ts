import type { ClockReading } from './clock.ts';
import type { AccountId, CommandId, DeviceId, FactId, Id } from './id.ts';

/**
 * What a fact says, before it is recorded. `payload` never identifies a person: it goes into the hash chain and stays.
 * What identifies somebody is in `identifying`, by the id of the person, family, session or account it is about: it goes into the
 * erasable vault, and the chain holds only a salted commitment to it.
 */
export interface FactDraft<Kind extends string = string, Payload = unknown, Identifying = unknown> {
  readonly kind: Kind;
  readonly payload: Payload;
  readonly identifying?: Readonly<Record<Id, Identifying>>;
  /** The fact that this one sets right. */
  readonly corrects?: FactId;
}

/** A fact with who, where and when. Immutable once recorded. */
export type Recorded<Draft extends FactDraft> = Draft & {
  readonly id: FactId;
  readonly command: CommandId;
  readonly actor: AccountId;
  readonly device: DeviceId;
  readonly recordedAt: ClockReading;
};
