import type { AccountRole } from './account.ts';

/**
 * Everything that one may be allowed. A procedure or a command names exactly one of these; what names none is
 * refused.
 */
export const permissions = [
  'programme.change',
  'accounts.manage',
  'families.read',
  'families.write',
  'families.office-notes',
  'families.select',
  'families.numbers',
  'families.merge',
  'families.erase',
  'workshops.read',
  'workshops.plan',
  'workshops.mark',
  'aid.read',
  'aid.plan',
  'aid.hand-over',
  'field.read',
  'reviews.decide',
  'journal.verify',
] as const;
export type Permission = (typeof permissions)[number];

const granted: Readonly<Record<AccountRole, readonly Permission[]>> = {
  administrator: permissions,
  /** A facilitator works through the bundle of her own groups and reads nothing else. */
  facilitator: ['field.read', 'workshops.mark', 'aid.hand-over'],
};

export function may(role: AccountRole, permission: Permission): boolean {
  return granted[role].includes(permission);
}
