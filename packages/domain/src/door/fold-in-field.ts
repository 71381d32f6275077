import { evolvePhone } from '../access/index.ts';
import { evolveConsignment, evolveParcel } from '../aid/index.ts';
import { evolveReview } from '../reviews/index.ts';
import { evolveSession } from '../workshops/index.ts';
import type { Evolve, Fold } from './fold.ts';

const evolve: Partial<Evolve> = {
  session: evolveSession,
  parcel: evolveParcel,
  consignment: evolveConsignment,
  phone: evolvePhone,
  review: evolveReview,
};

/** What `fold` says of the facts that follow from commands of the field: a phone makes no others. */
export const foldInField: Fold = (name, before, fact) => {
  const known = evolve[name];
  if (!known) throw new Error(`nothing in the field changes a ${name}`);
  return known(before, fact);
};
