import type { Prepared } from './prepare.ts';
import { distanceWithin } from './slips.ts';
import { type Weighed, weights } from './weights.ts';

export function compareBirths(a: Prepared, b: Prepared): Weighed {
  const one = a.person.birth;
  const other = b.person.birth;
  if (one === null || other === null) return { weight: weights.birth.missing };
  if (a.dayKnown && b.dayKnown) {
    if (one === other) return { weight: weights.birth.same, code: 'same-birth' };
    if (isBirthSlip(one, other)) return { weight: weights.birth.slip, code: 'birth-slip' };
    return a.year === b.year
      ? { weight: weights.birth.otherDay, code: 'other-birth' }
      : { weight: weights.birth.other, code: 'other-birth' };
  }
  if (a.year === b.year) return { weight: weights.birth.year, code: 'same-birth-year' };
  return Math.abs(Number(a.year) - Number(b.year)) === 1
    ? { weight: weights.birth.nearYear }
    : { weight: weights.birth.other, code: 'other-birth' };
}

/** Day and month swapped, one digit another one, or two neighbouring digits swapped. */
function isBirthSlip(one: string, other: string): boolean {
  const [year, month, day] = one.split('-');
  if (other === `${year}-${day}-${month}`) return true;
  return distanceWithin(one.replaceAll('-', ''), other.replaceAll('-', ''), 1) === 1;
}

export function comparePersonalNumbers({ person: a }: Prepared, { person: b }: Prepared): Weighed {
  if (a.nationalId === null || b.nationalId === null) return { weight: weights.personalNumber.missing };
  if (a.nationalId === b.nationalId) {
    return { weight: weights.personalNumber.same, code: 'same-personal-number' };
  }
  return distanceWithin(a.nationalId, b.nationalId, 1) === 1
    ? { weight: weights.personalNumber.slip }
    : { weight: weights.personalNumber.differs, code: 'other-personal-number' };
}

export function compareSexes({ person: a }: Prepared, { person: b }: Prepared): Weighed {
  if (a.sex === 'unknown' || b.sex === 'unknown') return { weight: weights.sex.missing };
  return a.sex === b.sex ? { weight: weights.sex.same } : { weight: weights.sex.differs, code: 'other-sex' };
}

export function comparePhones({ person: a }: Prepared, { person: b }: Prepared): Weighed {
  if (a.phone === null || b.phone === null) return { weight: weights.phone.missing };
  return a.phone === b.phone
    ? { weight: weights.phone.same, code: 'same-phone' }
    : { weight: weights.phone.differs };
}

/** One may say more than the other: the village besides the street. */
export function comparePlaces({ place: a }: Prepared, { place: b }: Prepared): Weighed {
  if (a.length === 0 || b.length === 0) return { weight: weights.address.missing };
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (!shorter.every((word) => longer.includes(word))) return { weight: weights.address.differs };
  const toTheHouse = shorter.length > 1 && shorter.some((word) => /^\d/.test(word));
  return { weight: toTheHouse ? weights.address.house : weights.address.place, code: 'same-address' };
}

/** Given names that both have around them. */
export function compareKin({ kin: a }: Prepared, { kin: b }: Prepared): Weighed {
  if (a.length === 0 || b.length === 0) return { weight: weights.kin.missing };
  const shared = a.filter((given) => b.includes(given)).length;
  if (shared === 0) return { weight: weights.kin.none, code: 'other-kin' };
  const most = shared > 1 && shared * 2 >= Math.min(a.length, b.length);
  return most ? { weight: weights.kin.most, code: 'same-kin' } : { weight: weights.kin.some };
}
