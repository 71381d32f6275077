import type { HandOverParcel } from '@tatyktuu/domain/aid';
import type { CastFamily } from './cast.ts';

type Receipt = Pick<HandOverParcel, 'collector' | 'proof' | 'signature' | 'witness' | 'proxyName'>;

const nothing = { signature: null, witness: null, proxyName: null } as const;

/** Who collects and by what proof: mostly a woman of the family with a signature, now and then otherwise. */
export function receiptOf(family: CastFamily, variety: number): Receipt {
  if (variety === 8)
    return {
      ...{ collector: { kind: 'proxy', relation: 'neighbour' }, proof: 'signature' },
      ...{ ...nothing, proxyName: 'Эсенгул Кадырбаев', signature: signatureOf(variety) },
    };
  const seat = (['daughter-in-law', 'mother-in-law', 'daughter-in-law', 'husband'] as const)[variety % 4];
  const collector = family.people.find(({ role, absences }) => role === seat && absences.length === 0);
  const elder = family.people.find(({ role }) => role === 'mother-in-law');
  const personId = (collector ?? elder)?.id;
  if (personId === undefined) throw new Error('nobody of the family can collect');
  const member = { kind: 'member', personId } as const;
  if (variety % 4 === 1)
    return {
      ...{ collector: member, proof: 'thumb-mark-on-paper' },
      ...{ ...nothing, witness: 'Марипа Сооронбаева' },
    };
  return { collector: member, proof: 'signature', ...nothing, signature: signatureOf(variety) };
}

/** A few strokes in a box of 300 by 120, different for each variety. */
function signatureOf(variety: number): string {
  const lift = (variety * 13) % 40;
  return `M30 ${70 - lift / 2} C60 ${20 + lift} 80 ${100 - lift} 110 60 S150 ${30 + lift} 180 64 S240 ${40 + lift} 270 ${58 - lift / 4} M70 90 L${200 + lift} 88`;
}
