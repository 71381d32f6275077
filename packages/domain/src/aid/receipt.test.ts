import { describe, expect, test } from 'vitest';
import type { GenerationRole } from '../families/index.ts';
import { family, handingOver, person } from './aid.sample.ts';
import cases from './collector.cases.json' with { type: 'json' };
import { checkReceipt, LONGEST_SIGNATURE } from './receipt.ts';

interface CollectorCase {
  readonly case: string;
  readonly role: GenerationRole;
  readonly birth: string | null;
  readonly may: boolean;
}

const today = '2023-09-15';

describe('who may collect a parcel, on 15 September 2023', () => {
  test.each(cases as readonly CollectorCase[])('$case', ({ role, birth, may }) => {
    const members = [person('mother', role, birth)];
    expect(checkReceipt(handingOver, family({ members }), today).ok).toBe(may);
  });
});

describe('what a receipt keeps', () => {
  const kept = (change: object) => {
    const receipt = checkReceipt({ ...handingOver, ...change }, family(), today);
    return receipt.ok ? receipt.value : receipt.error.code;
  };
  const proxy = { kind: 'proxy', relation: 'neighbour' } as const;

  test('a thumb-mark stays on paper: no drawing is kept, the witness is', () => {
    expect(kept({ proof: 'thumb-mark-on-paper', witness: ' Бурул Эсенова ' })).toEqual({
      signature: null,
      witness: 'Бурул Эсенова',
      proxyName: null,
    });
  });

  test('a proxy is named; a name beside a member who collects herself is not kept', () => {
    expect(kept({ collector: proxy, proxyName: 'Эрмек' })).toMatchObject({ proxyName: 'Эрмек' });
    expect(kept({ proxyName: 'Эрмек' })).toMatchObject({ proxyName: null });
  });

  test.each(['<svg onload="x()">', 'M0 0 url(#a)', 'L10 10', `M0 0${' L1 1'.repeat(LONGEST_SIGNATURE / 5)}`])(
    'a signature is strokes and nothing else (%#)',
    (signature) => {
      expect(kept({ signature })).toBe('signature-not-valid');
    },
  );

  test('the longest signature is still kept whole', () => {
    const signature = `M0 0${' L1 1'.repeat(LONGEST_SIGNATURE)}`.slice(0, LONGEST_SIGNATURE);
    expect(kept({ signature })).toMatchObject({ signature: signature.trim() });
  });
});
