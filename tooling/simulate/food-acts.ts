import type { Consignment, HandOver, Parcel } from '@tatyktuu/domain/aid';
import type { CommandBody } from '@tatyktuu/domain/door';
import type { FieldCopy } from '@tatyktuu/sync/phone';
import type { Act } from './act.ts';
import type { Chance } from './chance.ts';
import { flour, MORNING, PARCEL } from './village.ts';

/** What is recorded where food is given out. What is done often stands here more than once. */
export const foodActs: readonly Act[] = [
  (held, chance) => handOver(held, chance, 'Жамал Бекова'),
  (held, chance) => handOver(held, chance, 'Жамал Бекова'),
  // Longer than the wire takes: the phone's rules let it pass, and the server cannot read it.
  (held, chance) => (chance.happens(0.3) ? handOver(held, chance, 'Ж'.repeat(201)) : []),
  (held, chance) => {
    const given = parcelsOf(held).flatMap((parcel) => parcel.handOvers.map((one) => ({ parcel, one })));
    return takeBack(chance.pick(given));
  },
  (held, chance) => {
    const consignment = chance.pick(consignmentsOf(held));
    if (!consignment) return [];
    const quantity = chance.between(1, chance.happens(0.3) ? 8 : 3) * PARCEL;
    const returnId = chance.id(MORNING);
    const items = [{ commodityId: flour, quantity }];
    return [{ kind: 'return-stock', consignmentId: consignment.id, returnId, items }];
  },
  (held, chance) => {
    const consignment = chance.pick(consignmentsOf(held));
    const returned = chance.pick(consignment?.returns ?? []);
    if (!consignment || !returned) return [];
    return [{ kind: 'reverse-return', consignmentId: consignment.id, returnId: returned.id }];
  },
];

function parcelsOf({ bundle, world }: FieldCopy): readonly Parcel[] {
  return bundle.parcels.flatMap(({ id }) => world.get('parcel', id) ?? []);
}

function consignmentsOf({ bundle, world }: FieldCopy): readonly Consignment[] {
  return bundle.consignments.flatMap(({ id }) => world.get('consignment', id) ?? []);
}

function takeBack(
  given: { readonly parcel: Parcel; readonly one: HandOver } | undefined,
): readonly CommandBody[] {
  if (!given) return [];
  const { roundId, familyId } = given.parcel;
  return [{ kind: 'reverse-hand-over', roundId, familyId, handOver: given.one.id }];
}

function handOver(held: FieldCopy, chance: Chance, proxyName: string): readonly CommandBody[] {
  const parcel = chance.pick(held.bundle.parcels);
  if (!parcel) return [];
  return [
    {
      kind: 'hand-over-parcel',
      ...{ roundId: parcel.roundId, familyId: parcel.familyId },
      items: [{ commodityId: flour, quantity: chance.happens(0.1) ? PARCEL * 2 : PARCEL }],
      collector: { kind: 'proxy', relation: 'neighbour' },
      ...{ proof: 'signature', signature: 'M10 10 L40 40', witness: null, proxyName },
    },
  ];
}
