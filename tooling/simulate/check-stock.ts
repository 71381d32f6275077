import type { Holding } from '@tatyktuu/api/testing';
import { type Item, type StockLine, stockOf } from '@tatyktuu/domain/aid';
import type { CommandBody } from '@tatyktuu/domain/door';
import { type CommandId, canonicalJson } from '@tatyktuu/domain/kernel';
import type { Written } from './written.ts';

/** SUM-6: of the hand-overs to one family that stand in one round, each after the first is or was before the office. */
export function checkParcels({ states }: Holding): string[] {
  const reviewed = new Set(
    states.all('review').flatMap(({ handOver }) => (handOver ? [handOver.handOver] : [])),
  );
  return states
    .all('parcel')
    .filter(
      ({ handOvers }) =>
        handOvers.filter(({ id, reversedBy }) => reversedBy === null && !reviewed.has(id)).length > 1,
    )
    .map(({ id }) => `SUM-6: two hand-overs stand in ${id}, and nobody is asked about it`);
}

/** What became of one round's goods by what people wrote, in base units of all commodities together. */
interface Reckoning {
  issued: number;
  readonly handedOver: Map<CommandId, number>;
  readonly returned: Map<string, number>;
}

/**
 * SUM-8: in each round, what was issued, handed over and brought back by what people wrote and the server took is what
 * the states say; what is left is the difference.
 */
export function checkStock(written: readonly Written[], holding: Holding): string[] {
  const { states } = holding;
  const rounds = reckon(written, holding);
  const accounts = states.all('account').map(({ id }) => id);
  return states.all('round').flatMap(({ id }) => {
    const consignments = states.all('consignment').filter(({ roundId }) => roundId === id);
    const parcels = states.all('parcel').filter(({ roundId }) => roundId === id);
    const said = summed(stockOf(consignments, parcels, accounts));
    const { issued, handedOver, returned } = rounds.get(id) ?? nothing();
    const [out, back] = [sum(handedOver.values()), sum(returned.values())];
    const counted = { issued, handedOver: out, returned: back, left: issued - out - back };
    return canonicalJson(said) === canonicalJson(counted)
      ? []
      : [`SUM-8: the stock of ${id} is ${canonicalJson(said)}, and was written as ${canonicalJson(counted)}`];
  });
}

function nothing(): Reckoning {
  return { issued: 0, handedOver: new Map(), returned: new Map() };
}

/** Goes through what was written in the order of deciding; what was issued before the beginning comes first. */
function reckon(written: readonly Written[], { commands, journal, states }: Holding): Map<string, Reckoning> {
  const known = new Map(written.map(({ command }) => [command.id, command.body]));
  const rounds = new Map<string, Reckoning>();
  const roundOf = (id: string): Reckoning => {
    const round = rounds.get(id) ?? nothing();
    rounds.set(id, round);
    return round;
  };
  for (const { fact } of journal)
    if (fact.kind === 'stock-issued' && !known.has(fact.command))
      roundOf(fact.payload.roundId).issued += weigh(fact.payload.items);
  const roundOfGoods = (consignmentId: string) =>
    roundOf(states.get('consignment', consignmentId)?.roundId ?? '');
  const perform = (body: CommandBody, by: CommandId): void => {
    if (body.kind === 'issue-stock') roundOf(body.roundId).issued += weigh(body.items);
    if (body.kind === 'hand-over-parcel') roundOf(body.roundId).handedOver.set(by, weigh(body.items));
    if (body.kind === 'reverse-hand-over') roundOf(body.roundId).handedOver.delete(body.handOver);
    if (body.kind === 'return-stock')
      roundOfGoods(body.consignmentId).returned.set(body.returnId, weigh(body.items));
    if (body.kind === 'reverse-return') roundOfGoods(body.consignmentId).returned.delete(body.returnId);
    if (body.kind !== 'decide-review') return;
    const review = states.get('review', body.reviewId);
    if (body.verdict === 'take' && review?.held) perform(review.held, by);
    if (body.verdict === 'leave' && review?.handOver)
      roundOf(review.handOver.roundId).handedOver.delete(review.handOver.handOver);
  };
  for (const [by, { outcome }] of commands) {
    const body = known.get(by);
    const isDone =
      outcome.status === 'accepted' ||
      (outcome.status === 'needs-review' && body?.kind === 'hand-over-parcel');
    if (body && isDone) perform(body, by);
  }
  return rounds;
}

function weigh(items: readonly Item[]): number {
  return sum(items.map(({ quantity }) => quantity));
}

function sum(numbers: Iterable<number>): number {
  return Array.from(numbers).reduce((total, one) => total + one, 0);
}

function summed(lines: readonly StockLine[]): Omit<StockLine, 'commodityId'> {
  const total = (of: (line: StockLine) => number) => sum(lines.map(of));
  return {
    issued: total((line) => line.issued),
    handedOver: total((line) => line.handedOver),
    returned: total((line) => line.returned),
    left: total((line) => line.left),
  };
}
