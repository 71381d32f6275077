import type { Actor } from '../access/index.ts';
import { membersOn, type NewMember } from '../families/index.ts';
import type { CommandBody } from './command.ts';
import type { Decision } from './decision.ts';
import { administrator, asCommand } from './door.sample.ts';
import { entitlementInputs } from './entitlement-inputs.ts';
import { needsOfParcel } from './needs.ts';
import { Registry } from './registry.sample.ts';
import { WorkingCopy } from './working-copy.ts';

/** Short ways to say commands about invented families, for the tests that need many. */

/** Takes commands one after the other; throws when one is refused. */
export class Told extends Registry {
  #number = 0;

  tell(...bodies: readonly CommandBody[]): void {
    for (const body of bodies) {
      const decision = this.ask(body);
      if (!decision.ok) throw new Error(`${body.kind}: ${decision.error.code}`);
    }
  }

  ask(body: CommandBody, by: Actor = administrator): Decision {
    this.#number += 1;
    const [decision] = this.take([{ by, command: asCommand(body, this.#number) }]);
    if (!decision) throw new Error('nothing was decided');
    return decision;
  }

  /** The command that was told last. */
  get last(): string {
    return asCommand({ kind: 'close-round', roundId: '' }, this.#number).id;
  }
}

export function someone(personId: string, details: Partial<NewMember> = {}): NewMember {
  return {
    ...{ personId, fullName: `Invented ${personId}`, role: 'daughter-in-law', sex: 'unknown', birth: '1985' },
    ...{ phone: null, safeContact: '', nationalId: null, absences: [] },
    ...details,
  };
}

export function registering(familyId: string, ...members: readonly NewMember[]): CommandBody {
  const named = { familyId, number: null, name: `Invented ${familyId}`, address: '' };
  return { kind: 'register-family', ...named, members, notes: [], source: null };
}

export function consenting(
  familyId: string,
  personId: string,
  purpose: 'programme' | 'aid',
  on: string,
): CommandBody {
  const given = { wording: '1', proof: 'signature' } as const;
  return {
    kind: 'give-consent',
    familyId,
    consentId: `${personId} ${purpose}`,
    personId,
    purpose,
    on,
    ...given,
  };
}

export function forming(groupId: string, audience: NewMember['role'] = 'daughter-in-law'): CommandBody {
  return { kind: 'form-group', groupId, name: groupId, audience, place: '', facilitators: ['leader'] };
}

export function joining(groupId: string, familyId: string, personId: string, on: string): CommandBody {
  return { kind: 'join-group', groupId, familyId, personId, on };
}

export const unit: CommandBody = {
  ...{ kind: 'publish-curriculum', curriculumId: 'life', version: 1, title: { en: 'Life' } },
  units: [
    {
      ...{ id: 'one', component: 'social', areas: [], audience: ['daughter-in-law'], minutes: 90 },
      ...{ title: { en: 'One' }, activities: [{ id: 'circle', title: { en: 'Circle' }, minutes: 60 }] },
    },
  ],
};

/** A session of the group that took place, with whoever was there. */
export function meeting(sessionId: string, groupId: string, on: string, ...present: readonly string[]) {
  const bodies: CommandBody[] = [
    {
      ...{ kind: 'schedule-session', sessionId, curriculumId: 'life', curriculumVersion: 1, unitId: 'one' },
      ...{ groupIds: [groupId], on, at: '10:00', place: '' },
    },
    ...present.map(
      (personId): CommandBody => ({
        ...{ kind: 'mark-attendance', sessionId, personId, presence: 'present', excuse: null },
      }),
    ),
    {
      ...{ kind: 'report-session', sessionId },
      report: {
        ...{ activities: [{ id: 'circle', outcome: 'done' }], minutes: 90, bothFacilitators: true },
        ...{ manner: 'participatory', materials: true, safetyConcern: false },
      },
    },
  ];
  return bodies;
}

export const basket: readonly CommandBody[] = [
  {
    kind: 'save-commodity',
    commodity: { id: 'flour', title: { en: 'Flour' }, unit: 'g', kcal: 350, proteinMg: 0, fatMg: 0 },
  },
  {
    ...{ kind: 'publish-aid-rule', ruleId: 'rule', version: 1, title: { en: 'Autumn' }, days: 30 },
    ...{ attendancePercent: 70 },
    basket: [
      {
        ...{ to: 'household', commodityId: 'flour', pack: null },
        amount: { kind: 'per-head', each: 1000, atMost: null },
      },
    ],
  },
];

export function opening(roundId: string, on: string, ...familyIds: readonly string[]): CommandBody {
  const rule = { ruleId: 'rule', ruleVersion: 1 };
  const window = { from: '2023-08-01', to: '2023-09-30' };
  return { kind: 'open-round', roundId, title: roundId, ...rule, on, place: '', window, familyIds };
}

export function handing(roundId: string, familyId: string, personId: string): CommandBody {
  return {
    ...{ kind: 'hand-over-parcel', roundId, familyId, items: [{ commodityId: 'flour', quantity: 1000 }] },
    ...{ collector: { kind: 'member', personId }, proof: 'signature', signature: 'M1 1 L2 2' },
    ...{ witness: null, proxyName: null },
  };
}

/** Who is in the family on a day. */
export function present(told: Told, familyId: string, day = '2023-09-15'): string[] {
  const family = told.get('family', familyId);
  return family ? membersOn(family, day).map(({ id }) => id) : [];
}

/** What the members of a family are held to have attended for a round. */
export function attended(told: Told, roundId: string, familyId: string) {
  const copy = new WorkingCopy();
  for (let turn = 0; turn < 6; turn += 1)
    for (const need of copy.missing(needsOfParcel(roundId, familyId, copy))) told.answer(need, copy);
  return entitlementInputs(copy, { roundId, familyId }).attendees;
}
