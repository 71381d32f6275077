import type { Actor } from '../access/index.ts';
import {
  type Family,
  type GenerationRole,
  NO_FAMILY,
  NO_ONE,
  type Person,
  type PlannedAbsence,
} from '../families/index.ts';
import type { Day } from '../kernel/index.ts';
import type {
  ClosingCounts,
  Curriculum,
  MakeUp,
  Mark,
  PeerGroup,
  Presence,
  Session,
  Unit,
} from './workshop.ts';

/** Invented people and plans that the tests of this folder share. */

export const today: Day = '2023-08-25';
export const administrator: Actor = { id: 'administrator', role: 'administrator' };
export const leader: Actor = { id: 'leader', role: 'facilitator' };
export const stranger: Actor = { id: 'stranger', role: 'facilitator' };

export function person(
  id: string,
  role: GenerationRole = 'daughter-in-law',
  absences: readonly PlannedAbsence[] = [],
): Person {
  return { ...NO_ONE, id, role, absences };
}

export function family(...members: readonly Person[]): Family {
  return { ...NO_FAMILY, id: 'family', enrolledOn: '2023-08-01', members };
}

export const unit: Unit = {
  id: 'social-1',
  component: 'social',
  title: { en: 'What we hold dear' },
  areas: ['core-life-values'],
  audience: ['mother-in-law', 'daughter-in-law'],
  minutes: 120,
  activities: [
    { id: 'circle', title: { en: 'Circle' }, minutes: 30 },
    { id: 'pairs', title: { en: 'In pairs' }, minutes: 60 },
  ],
};

export const curriculum: Curriculum = {
  id: 'curriculum',
  versions: [{ version: 1, title: { en: 'Life in dignity' }, units: [unit] }],
};

export function group(change: Partial<PeerGroup> = {}): PeerGroup {
  return {
    id: 'group',
    name: 'Younger women',
    audience: 'daughter-in-law',
    place: 'Ivanovka',
    facilitators: [leader.id],
    formerFacilitators: [],
    memberships: [member('person')],
    ...change,
  };
}

export function member(personId: string, joinedOn: Day = '2023-08-01', leftOn: Day | null = null) {
  return { personId, familyId: 'family', joinedOn, leftOn };
}

export function session(change: Partial<Session> = {}): Session {
  return {
    id: 'session',
    curriculumId: curriculum.id,
    curriculumVersion: 1,
    unitId: unit.id,
    groupIds: ['group'],
    on: today,
    at: '10:00',
    place: 'Ivanovka',
    status: 'planned',
    notHeldReason: null,
    opened: null,
    closings: [],
    marks: [],
    makeUps: [],
    nextSteps: [],
    report: null,
    ...change,
  };
}

export function mark(personId: string, presence: Presence = 'present', fact = 'fact'): Mark {
  const excuse = presence === 'excused' ? 'not-stated' : null;
  return { personId, presence, excuse, markedBy: leader.id, markedAt: '', fact };
}

export const report = {
  activities: [
    { id: 'circle', outcome: 'done' },
    { id: 'pairs', outcome: 'adapted' },
  ],
  minutes: 110,
  bothFacilitators: true,
  manner: 'participatory',
  materials: true,
  safetyConcern: false,
} as const;

export const madeUp: MakeUp = {
  ...{ personId: 'person', on: '2023-08-22', with: null },
  ...{ by: leader.id, at: 'reading', fact: 'making-up' },
};

export const counts: ClosingCounts = {
  marks: {
    ...{ present: 1, late: 0, 'left-early': 0, absent: 0, excused: 0 },
    ...{ expected: 1, unmarked: 0, unexpected: 0 },
  },
  parcels: 1,
  stock: [{ commodityId: 'flour', quantity: 30_000 }],
};
