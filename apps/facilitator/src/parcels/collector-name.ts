import { t } from '@lingui/core/macro';
import type { HandOver } from '@tatyktuu/domain/aid';
import { proxyRelationLabel } from '@tatyktuu/locales';
import type { ParcelLine } from '../reading/parcels.ts';

/** Who collected a parcel; the name of a proxy stays at the office once it is there. */
export function collectorName({ family }: ParcelLine, { collector, proxyName }: HandOver): string {
  if (collector.kind === 'member')
    return family.members.find(({ id }) => id === collector.personId)?.fullName ?? t`A member of the family`;
  const relation = proxyRelationLabel(collector.relation);
  return proxyName === null ? relation : `${proxyName}, ${relation}`;
}
