import type { AccessReason, Actor } from '../access/index.ts';
import type { AidReason } from '../aid/index.ts';
import type { FamilyReason } from '../families/index.ts';
import type { Day, Overruled, Refusal, Result } from '../kernel/index.ts';
import type { ReviewRefusal } from '../reviews/index.ts';
import type { WorkshopReason } from '../workshops/index.ts';
import type { FactBody } from './aggregates.ts';

/** Why a command was refused. `not-readable`: it is no command that this version knows; it is kept as it came. */
export type ReasonCode =
  | 'not-permitted'
  | 'not-readable'
  | AccessReason
  | FamilyReason
  | WorkshopReason
  | AidReason
  | ReviewRefusal;

/** Who asks, and what day it is where the programme works. */
export interface Circumstances {
  readonly actor: Actor;
  readonly today: Day;
  /**
   * What the command tells has happened already, away from the server: where it does not fit what is known by now, it
   * becomes a review instead of a refusal. A server says so of everything that a facilitator sends; the phone itself
   * and the office do not.
   */
  readonly happened?: true;
}

/** Who asks, on which day, and which refusals are set aside. */
export interface WithOverruled {
  readonly actor: Actor;
  readonly today: Day;
  readonly overruled?: Overruled;
}

export type Decision = Result<readonly FactBody[], Refusal<ReasonCode>>;
