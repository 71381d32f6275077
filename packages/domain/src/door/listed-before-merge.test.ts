import { expect, test } from 'vitest';
import type { CommandBody } from './command.ts';
import {
  attended,
  basket,
  forming,
  handing,
  joining,
  meeting,
  opening,
  registering,
  someone,
  Told,
  unit,
} from './commands.sample.ts';
import { leader } from './door.sample.ts';

/** Food that a family was listed for before it became one with another: it is handed over once, and not lost. */

const on = '2023-09-10';
const wide = { from: '2023-08-01', to: '2023-09-30' };

/** Three enrolled households; of the second, that attends, only the second name is on the round's list. */
function listed(...familyIds: readonly string[]): Told {
  const told = new Told();
  told.tell(
    unit,
    ...basket,
    registering('one', someone('aida'), someone('one-other', { role: 'other' })),
    registering('two', someone('aida-again'), someone('two-other', { role: 'other' })),
    registering('three', someone('burul')),
    ...['one', 'two', 'three'].map(
      (familyId): CommandBody => ({ kind: 'enrol-family', familyId, on: '2023-08-01' }),
    ),
    forming('circle'),
    joining('circle', 'two', 'aida-again', '2023-08-01'),
    ...meeting('first', 'circle', '2023-08-20', 'aida-again'),
    { ...opening('round', '2023-09-12', ...familyIds), window: wide } as CommandBody,
  );
  return told;
}

const merge = (familyId: string, otherId: string, ...pair: readonly string[]): CommandBody => {
  const [kept, dropped] = pair;
  const pairs = kept !== undefined && dropped !== undefined ? [{ kept, dropped }] : [];
  return { kind: 'merge-families', familyId, otherId, why: 'written-twice', on, pairs };
};

test('what a family was listed for is handed over under that name where the one that goes on is not listed', () => {
  const told = listed('two');
  told.tell(merge('one', 'two', 'aida', 'aida-again'));
  expect(attended(told, 'round', 'two')).toEqual([{ personId: 'aida', counted: 1, held: 1 }]);
  expect(told.ask(handing('round', 'two', 'aida-again'), leader)).toMatchObject({ ok: true });
  expect(told.get('review', told.last)).toBeUndefined();
  expect(told.ask(handing('round', 'two', 'two-other'))).toMatchObject({
    error: { code: 'parcel-handed-over-already' },
  });
});

test('the way to the family that goes on at last may be long', () => {
  const told = listed('two', 'three');
  told.tell(merge('one', 'two'), merge('three', 'one'));
  expect(told.ask(handing('round', 'two', 'two-other'))).toMatchObject({ error: { code: 'family-merged' } });
  told.tell(handing('round', 'three', 'burul'));
});

test('a household on the list under two names of which neither goes on is served once', () => {
  const told = listed('two', 'three');
  told.tell(merge('one', 'two'), merge('one', 'three'));
  told.tell(handing('round', 'three', 'burul'));
  expect(told.ask(handing('round', 'two', 'two-other'))).toMatchObject({
    error: { code: 'parcel-handed-over-already' },
  });
});
