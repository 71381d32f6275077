import type { CommandBody, World } from '@tatyktuu/domain/door';
import { expect, test } from 'vitest';
import { answerInTest } from '../bundle/answer-in-test.ts';
import { ids } from '../bundle/bundle-in-test.ts';
import { assemble, Shelf } from '../bundle/index.ts';
import { inverseOf } from './inverse.ts';

const world: World = new Shelf(assemble(answerInTest, answerInTest.bundles)).world();
const [somebody = '', nobody = ''] = ids.people;
const sessionId = ids.session;
const report = world.get('session', sessionId)?.report;
if (!report) throw new Error('the session in the test was reported');
const items = [{ commodityId: ids.flour, quantity: 1 }];
const returned = { consignmentId: ids.consignment, returnId: ids.office } as const;
const [familyId = ''] = ids.families;

test.each<readonly [CommandBody, CommandBody | null]>([
  [
    { kind: 'report-session', sessionId, report: { ...report, minutes: 1 } },
    { kind: 'report-session', sessionId, report },
  ],
  [{ kind: 'report-session', sessionId: ids.office, report }, null],
  [
    { kind: 'report-not-held', sessionId, reason: 'weather' },
    { kind: 'withdraw-not-held', sessionId },
  ],
  [
    { kind: 'withdraw-not-held', sessionId: ids.office },
    { kind: 'report-not-held', sessionId: ids.office, reason: 'weather' },
  ],
  [
    { kind: 'record-make-up', sessionId, personId: nobody, on: '2023-08-25', with: null },
    { kind: 'withdraw-make-up', sessionId, personId: nobody },
  ],
  [
    { kind: 'withdraw-make-up', sessionId, personId: somebody },
    { kind: 'record-make-up', sessionId, personId: somebody, on: '2023-08-25', with: null },
  ],
  [
    { kind: 'keep-next-step', sessionId, personId: somebody, text: 'Another one' },
    { kind: 'keep-next-step', sessionId, personId: somebody, text: 'Келин менен сүйлөшөм' },
  ],
  [
    { kind: 'keep-next-step', sessionId, personId: nobody, text: 'The first' },
    { kind: 'drop-next-step', sessionId, personId: nobody },
  ],
  [
    { kind: 'drop-next-step', sessionId, personId: somebody },
    { kind: 'keep-next-step', sessionId, personId: somebody, text: 'Келин менен сүйлөшөм' },
  ],
  [
    { kind: 'return-stock', ...returned, items },
    { kind: 'reverse-return', ...returned },
  ],
  [{ kind: 'open-session', sessionId }, null],
  [{ kind: 'reverse-hand-over', roundId: ids.round, familyId, handOver: ids.office }, null],
])('PHONE-5: what takes back %o is %o', (body, inverse) => {
  expect(inverseOf(body, world)).toEqual(inverse);
});
