import { ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { erasableKinds } from './erasure.ts';
import type { PolicyFact, RegistryPolicy, RegistryPolicySet, SetRegistryPolicy } from './policy.ts';
import { POLICY } from './policy.ts';
import type { FamilyReason } from './reasons.ts';

/** Longer than anybody keeps a list: 50 years. */
const MOST_MONTHS = 600;
const MOST_DAYS = 3650;

/** Replaces the policy as a whole. The same again gives no fact. */
export function decidePolicy(
  before: RegistryPolicy | undefined,
  { policy }: SetRegistryPolicy,
): Result<readonly RegistryPolicySet[], Refusal<FamilyReason>> {
  if (!isWhole(policy.duplicateLevel, 50, 100)) return refuse('duplicate-level-not-percent');
  for (const kind of erasableKinds) {
    const months = policy.keepMonths[kind];
    if (months !== null && !isWhole(months, 0, MOST_MONTHS)) return refuse('keep-time-not-months');
  }
  if (!isWhole(policy.keepRefusedDays, 1, MOST_DAYS)) return refuse('keep-time-not-days');
  const { consentFirst, heads, duplicateLevel, keepMonths, keepRefusedDays } = policy;
  const whole = { consentFirst, heads, duplicateLevel, keepMonths, keepRefusedDays };
  if (before && isSamePolicy(before, whole)) return ok([]);
  return ok([{ kind: 'registry-policy-set', payload: { policy: whole } }]);
}

/** The policy after it was set. */
export function evolvePolicy(_before: RegistryPolicy | undefined, fact: PolicyFact): RegistryPolicy {
  return { id: POLICY, ...fact.payload.policy };
}

function isWhole(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}

function isSamePolicy(one: Omit<RegistryPolicy, 'id'>, other: Omit<RegistryPolicy, 'id'>): boolean {
  return (
    one.consentFirst === other.consentFirst &&
    one.heads === other.heads &&
    one.duplicateLevel === other.duplicateLevel &&
    one.keepRefusedDays === other.keepRefusedDays &&
    erasableKinds.every((kind) => one.keepMonths[kind] === other.keepMonths[kind])
  );
}
