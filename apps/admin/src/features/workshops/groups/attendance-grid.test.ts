import type { PeerGroup, Session } from '@tatyktuu/domain/workshops';
import { expect, test } from 'vitest';
import { attendanceGrid } from './attendance-grid.ts';

const stay = (personId: string, joinedOn: string, leftOn: string | null = null) => ({
  personId,
  familyId: `family-${personId}`,
  joinedOn,
  leftOn,
});
const group: PeerGroup = {
  id: 'g',
  name: 'Daughters-in-law',
  audience: 'daughter-in-law',
  place: '',
  facilitators: [],
  formerFacilitators: [],
  memberships: [stay('aigul', '2023-08-01'), stay('nurgul', '2023-08-20')],
};

function session(
  on: string,
  marks: readonly [string, 'present' | 'absent'][],
  status: Session['status'] = 'planned',
): Session {
  return {
    id: on,
    curriculumId: 'c',
    curriculumVersion: 1,
    unitId: 'social-1',
    groupIds: ['g'],
    on,
    at: '14:00',
    place: '',
    status,
    report: null,
    notHeldReason: null,
    opened: null,
    closings: [],
    makeUps: [],
    nextSteps: [],
    marks: marks.map(([personId, presence]) => ({
      personId,
      presence,
      excuse: null,
      markedBy: 'a',
      markedAt: '',
      fact: 'f',
    })),
  };
}

test('people by sessions: before joining, present, unmarked, ahead; sessions that were cancelled or did not happen are left out', () => {
  const grid = attendanceGrid(group, [
    session('2023-09-01', []),
    session('2023-08-11', [['aigul', 'present']], 'held'),
    session('2023-08-25', [['aigul', 'absent']], 'held'),
    session('2023-08-18', [], 'cancelled'),
    session('2023-08-19', [], 'not-held'),
  ]);
  expect(grid.sessions.map(({ on }) => on)).toEqual(['2023-08-11', '2023-08-25', '2023-09-01']);
  expect(grid.rows.map(({ cells }) => cells.map(({ cell }) => cell))).toEqual([
    ['present', 'absent', 'ahead'],
    ['not-member', 'unmarked', 'ahead'],
  ]);
  expect(grid.rows.map(({ counted, held }) => [counted, held])).toEqual([
    [1, 2],
    [0, 1],
  ]);
});
