import { hasWords, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { AidRule, Amount, BasketLine, Commodity } from './aid.ts';
import { hangsTooMuchOnAttendance, MOST_ATTENDANCE_PERCENT } from './attendance-share.ts';
import type { PublishAidRule } from './commands.ts';
import type { AidRuleFactDraft } from './facts.ts';
import type { AidReason } from './reasons.ts';

type Refused = { readonly ok: false; readonly error: Refusal<AidReason> };

/** The most that one line may give for a family, a head, a band or an attendee: 10 t, 10,000 l or ten million pieces. */
export const MOST_IN_A_LINE = 10_000_000;

/** The most days a basket may be meant for. */
export const MOST_DAYS = 366;

/**
 * Publishes the next version of a rule. A published version never changes: rounds are reckoned by the one they were
 * opened with. A basket needs a household line, gives a larger household never less than a smaller one, and hangs at
 * most a small share on attendance (`hangsTooMuchOnAttendance`).
 *
 * @param commodities The commodity of each basket line; undefined where there is none.
 */
export function decideAidRule(
  rule: AidRule | undefined,
  commodities: readonly (Commodity | undefined)[],
  command: PublishAidRule,
): Result<readonly AidRuleFactDraft[], Refusal<AidReason>> {
  const { kind: _, ruleId, ...version } = command;
  const next = (rule?.versions.at(-1)?.version ?? 0) + 1;
  if (version.version !== next) return refuse('rule-version-not-next', { next });
  if (!hasWords(version.title)) return refuse('rule-needs-title');
  if (!isWholeWithin(version.days, 1, MOST_DAYS)) return refuse('rule-days-not-valid', { most: MOST_DAYS });
  if (!isWholeWithin(version.attendancePercent, 0, 100)) return refuse('rule-percent-not-valid');
  if (!version.basket.some(({ to }) => to === 'household')) return refuse('rule-needs-household-line');
  const known = commodities.filter((commodity) => commodity !== undefined);
  for (const [index, line] of version.basket.entries()) {
    if (!known.some(({ id }) => id === line.commodityId))
      return refuse('commodity-not-found', { line: index + 1 });
    const fault = faultOfLine(line, { line: index + 1 });
    if (fault) return fault;
  }
  if (hangsTooMuchOnAttendance(version, known))
    return refuse('attendance-share-too-large', { percent: MOST_ATTENDANCE_PERCENT });
  return ok([{ kind: 'aid-rule-published', payload: { ruleId, version } }]);
}

function faultOfLine(line: BasketLine, where: { readonly line: number }): Refused | undefined {
  if (line.to === 'attendee') return isAmount(line.each) ? undefined : refuse('amount-not-valid', where);
  if (line.pack !== null && !isAmount(line.pack)) return refuse('pack-not-valid', where);
  return faultOfAmount(line.amount, where);
}

function faultOfAmount(amount: Amount, where: { readonly line: number }): Refused | undefined {
  switch (amount.kind) {
    case 'flat':
      return isAmount(amount.quantity) ? undefined : refuse('amount-not-valid', where);
    case 'per-head':
      return isAmount(amount.each) && (amount.atMost === null || isAmount(amount.atMost))
        ? undefined
        : refuse('amount-not-valid', where);
    case 'banded': {
      const { bands } = amount;
      if (!bands.every(({ from, quantity }) => isAmount(from) && isAmount(quantity)))
        return refuse('amount-not-valid', where);
      const steps = bands.slice(1).map((band, index) => ({ below: bands[index] ?? band, band }));
      if (bands[0]?.from !== 1 || !steps.every(({ below, band }) => below.from < band.from))
        return refuse('bands-not-ascending', where);
      if (!steps.every(({ below, band }) => below.quantity <= band.quantity))
        return refuse('band-gives-less', where);
      return undefined;
    }
  }
}

function isAmount(value: number): boolean {
  return isWholeWithin(value, 1, MOST_IN_A_LINE);
}

function isWholeWithin(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
