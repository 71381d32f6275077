import type { ParcelLine } from '../reading/parcels.ts';

/** "12 · Асановдор", as the list and the parcel have it. */
export function familyName({ family }: Pick<ParcelLine, 'family'>): string {
  return family.number === null ? family.name : `${family.number} · ${family.name}`;
}
