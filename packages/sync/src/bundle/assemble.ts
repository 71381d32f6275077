import type {
  Bundle,
  BundleKey,
  FieldBundle,
  FieldHeader,
  GroupBundle,
  Holdings,
  ProgrammeBundle,
} from './bundle.ts';

const nothing: Omit<ProgrammeBundle, 'key' | 'version'> = {
  curricula: [],
  commodities: [],
  rules: [],
  rounds: [],
};

/** Puts the bundles of the groups that are led together; what is in several is there once. */
export function assemble(header: FieldHeader, bundles: readonly Bundle[]): FieldBundle {
  const { today, account, programme, led } = header;
  const groups = bundles.filter(isOfGroup).filter(({ key }) => led.includes(key));
  const common = bundles.find((one) => one.key === 'programme') as ProgrammeBundle | undefined;
  const { curricula, commodities, rules, rounds } = common ?? nothing;
  return {
    ...{ today, account, programme, led, curricula, commodities, rules, rounds },
    groups: once(groups, ({ groups }) => groups),
    families: once(groups, ({ families }) => families),
    sessions: once(groups, ({ sessions }) => sessions),
    parcels: once(groups, ({ parcels }) => parcels),
    consignments: once(groups, ({ consignments }) => consignments),
    reviews: once(groups, ({ reviews }) => reviews),
  };
}

function isOfGroup(bundle: Bundle): bundle is GroupBundle {
  return bundle.key !== 'programme';
}

/** The versions of the bundles, as a phone names them when it asks for what differs. */
export function versionsOf(bundles: Iterable<Bundle>): Readonly<Record<BundleKey, string>> {
  return Object.fromEntries(Array.from(bundles, ({ key, version }) => [key, version]));
}

function once<T extends { readonly id: string }>(
  bundles: readonly Holdings[],
  of: (bundle: Holdings) => readonly T[],
): T[] {
  return [...new Map(bundles.flatMap(of).map((one) => [one.id, one])).values()];
}
