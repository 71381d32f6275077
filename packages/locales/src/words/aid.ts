import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  Collector,
  Commodity,
  EntitlementLine,
  Explanation,
  ExplanationCode,
  ReceiptProof,
  Round,
} from '@tatyktuu/domain/aid';
import type { Unit } from '@tatyktuu/domain/kernel';
import { currentLanguage } from '../language.ts';
import { programmeWords } from '../words.ts';
import { formatQuantity } from './units.ts';

type Labels<Code extends string> = Readonly<Record<Code, MessageDescriptor>>;

const proofs: Labels<ReceiptProof> = {
  signature: msg`Signature`,
  'thumb-mark-on-paper': msg`Thumb-mark on paper`,
};
const relations: Labels<Extract<Collector, { kind: 'proxy' }>['relation']> = {
  relative: msg({ message: 'Relative', context: 'proxy' }),
  neighbour: msg({ message: 'Neighbour', context: 'proxy' }),
  other: msg({ message: 'Somebody else', context: 'proxy' }),
};
const statuses: Labels<Round['status']> = {
  open: msg({ message: 'Open', context: 'round' }),
  closed: msg({ message: 'Closed', context: 'round' }),
};

export const receiptProofLabel = (proof: ReceiptProof): string => i18n._(proofs[proof]);
export const proxyRelationLabel = (relation: keyof typeof relations): string => i18n._(relations[relation]);
export const roundStatusLabel = (status: Round['status']): string => i18n._(statuses[status]);

const explanations: Labels<ExplanationCode> = {
  'same-for-every-family': msg({ message: 'Every family gets {quantity}.' }),
  'each-head': msg({
    message: '{each} for each of {heads, plural, one {# person} other {# people}} makes {quantity}.',
  }),
  'heads-at-most': msg({
    message: 'The family has {household} people; {atMost} at most are counted.',
  }),
  'size-band': msg({
    message: 'A family of {from} to {to} people gets {quantity}; this one has {household}.',
  }),
  'size-band-and-more': msg({
    message: 'A family of {from} or more people gets {quantity}; this one has {household}.',
  }),
  'members-attended': msg({
    message:
      '{attended} of {members} who attend came to at least {percent}% of the sessions, excused absence included: {each} each makes {quantity}.',
  }),
  'whole-packs': msg({
    message:
      '{exact} is rounded up to {packs, plural, one {# whole pack} other {# whole packs}} of {pack}: {quantity}.',
  }),
};
const bandOfOne = msg({ message: 'A family of {from} gets {quantity}.' });

/** The numbers of an explanation that are quantities in the commodity's unit; the rest are counts. */
const quantities: ReadonlySet<string> = new Set(['quantity', 'each', 'exact', 'pack']);

/** Why a family gets what it gets of one line of the basket: a sentence or two, after the commodity and the amount. */
export function explanationSentence(
  line: EntitlementLine,
  commodity: Pick<Commodity, 'title' | 'unit'>,
): string {
  const reasons = line.because.map((explanation) => reasonSentence(explanation, commodity.unit));
  return `${itemLabel(line.quantity, commodity)}. ${reasons.join(' ')}`;
}

/** "Flour, 50 kg". */
export function itemLabel(quantity: number, commodity: Pick<Commodity, 'title' | 'unit'>): string {
  return `${programmeWords(commodity.title)}, ${formatQuantity(quantity, commodity.unit)}`;
}

function reasonSentence({ code, params }: Explanation, unit: Unit): string {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      quantities.has(name) ? formatQuantity(value, unit, currentLanguage()) : value,
    ]),
  );
  const one = code === 'size-band' && params.from === params.to;
  return i18n._({ ...(one ? bandOfOne : explanations[code]), values });
}
