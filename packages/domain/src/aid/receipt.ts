import { type Family, isMemberOn } from '../families/index.ts';
import {
  ageOn,
  type Day,
  isOverruled,
  type Overruled,
  ok,
  type Refusal,
  type Result,
  refuse,
} from '../kernel/index.ts';
import type { ReceiptDetails } from './aid.ts';
import type { HandOverParcel } from './commands.ts';
import type { AidReason } from './reasons.ts';

/**
 * The youngest member, in whole years, to whom a parcel may be given. A parcel weighs more than a child should carry,
 * and a child can't answer for a receipt. Where the birth is not known, an adult's role in the family is enough, the
 * role `child` is not.
 */
export const YOUNGEST_COLLECTOR = 14;

/** The longest drawn signature, in characters of its SVG path: some thousand points. */
export const LONGEST_SIGNATURE = 20_000;

/** An SVG path: it starts with a move and holds nothing but commands, numbers and what parts them. */
const SVG_PATH = /^\s*[Mm][MmLlHhVvCcSsQqTtAaZzEe\d\s.,+-]*$/;

/**
 * Whether the receipt proves anything: who collected, and by what sign. Keeps of the details only what the collector
 * and the proof call for, so that no signature or name is stored that nobody asked for.
 *
 * @param family The family whose parcel it is.
 */
export function checkReceipt(
  { collector, proof, ...details }: HandOverParcel,
  family: Family,
  today: Day,
  overruled?: Overruled,
): Result<ReceiptDetails, Refusal<AidReason>> {
  const proxyName = textOrNull(details.proxyName);
  const witness = textOrNull(details.witness);
  if (collector.kind === 'proxy') {
    if (proxyName === null) return refuse('proxy-needs-name');
  } else {
    const member = family.members.find(({ id }) => id === collector.personId);
    if (!member) return refuse('collector-not-in-family');
    const isIn = member.sameAs !== null || isMemberOn(member, today);
    if (!isIn && !isOverruled(overruled, 'collector-left-family')) return refuse('collector-left-family');
    const age = ageOn(member.birth, today);
    const young = age === null ? member.role === 'child' : age < YOUNGEST_COLLECTOR;
    if (young && !isOverruled(overruled, 'collector-too-young'))
      return refuse('collector-too-young', { youngest: YOUNGEST_COLLECTOR });
  }
  if (proof === 'thumb-mark-on-paper' && witness === null) return refuse('witness-missing');
  const signature = proof === 'signature' ? textOrNull(details.signature) : null;
  if (proof === 'signature') {
    if (signature === null) return refuse('signature-missing');
    if (signature.length > LONGEST_SIGNATURE || !SVG_PATH.test(signature))
      return refuse('signature-not-valid', { longest: LONGEST_SIGNATURE });
  }
  return ok({ signature, witness, proxyName: collector.kind === 'proxy' ? proxyName : null });
}

function textOrNull(text: string | null): string | null {
  return text?.trim() || null;
}
