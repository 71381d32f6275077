import { type Family, NO_FAMILY, NO_ONE, type Person } from '@tatyktuu/domain/families';
import { factId } from '@tatyktuu/domain/kernel';
import type { BundleChange, GroupBundle } from '@tatyktuu/sync/bundle';
import type { OutboxRecord } from '@tatyktuu/sync/phone';

/** Words that must not be found on the disk; the browser tests know them too. Nobody is called so. */
const NAME = 'Сыналгыева Жибек';
const TELEPHONE = '+996555010203';

const id = (number: number): string => factId('018a0000-0000-7000-8000-000000000000', number);
const at = (number: number): string => new Date(Date.UTC(2023, 7, 25) + number).toISOString();

/** The record with that number: what somebody resolved, with her name in it. */
export function recordOf(number: number): OutboxRecord {
  const body = {
    kind: 'keep-next-step',
    sessionId: id(1),
    personId: id(2),
    text: `${NAME} ${number}`,
  } as const;
  const command = { id: id(number), device: id(3), recordedAt: `${at(number)}-0000-${id(3)}`, body };
  return { kind: 'written', number, command, inverse: null };
}

/** So many groups with so many families each, as a first fetch brings them. */
export function fetched(groups: number, families: number): BundleChange {
  const instant = at(0);
  return {
    header: {
      protocol: { current: 2, oldest: 1 },
      ...{ at: instant, today: '2023-08-25', led: [], leaseUntil: instant, phone: 'in-use', sealingKey: '' },
      ...{ account: { id: id(4), name: NAME }, programme: { en: 'Trial' }, fetchedAt: 0 },
    },
    put: Array.from({ length: groups }, (_, group) => groupBundle(group, families)),
    gone: [],
  };
}

function groupBundle(group: number, families: number): GroupBundle {
  const first = 1000 + group * families * 10;
  return {
    ...{
      key: id(100 + group),
      version: 'v1',
      groups: [],
      sessions: [],
      parcels: [],
      consignments: [],
      reviews: [],
    },
    families: Array.from({ length: families }, (_, family) => familyOf(first + family * 10)),
  };
}

function familyOf(first: number): Family {
  const person = (seat: number, role: 'mother-in-law' | 'daughter-in-law'): Person => ({
    ...NO_ONE,
    ...{ id: id(first + seat), fullName: NAME, role, sex: 'female', birth: '1960', phone: TELEPHONE },
  });
  return {
    ...NO_FAMILY,
    ...{ id: id(first), name: NAME, address: 'Көчө, 1', enrolledOn: '2023-08-01' },
    members: [person(1, 'mother-in-law'), person(2, 'daughter-in-law')],
  };
}
