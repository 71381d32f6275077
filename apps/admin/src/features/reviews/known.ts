import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Consignment, Item, Parcel, Round } from '@tatyktuu/domain/aid';
import type {
  AccountId,
  ConsignmentId,
  DeviceId,
  FamilyId,
  GroupId,
  PersonId,
  RoundId,
  SessionId,
} from '@tatyktuu/domain/kernel';
import type { PeerGroup, Session } from '@tatyktuu/domain/workshops';
import { itemLabel } from '@tatyktuu/locales';
import { api, type client } from '../../api.ts';
import { familyLabel } from '../aid/rounds/round-parcel.ts';
import { sessionTitle } from '../workshops/session-words.tsx';

type Answer = Awaited<ReturnType<typeof client.reviews.list.query>>;
type Lists = Pick<Answer, 'sessions' | 'people' | 'families'> &
  Partial<Pick<Answer, 'groups' | 'parcels'>> & { readonly consignments?: readonly Consignment[] };

/** Everything that a case names, by its id, as people call it. */
export interface Known {
  readonly account: (id: AccountId) => string;
  /** Where `by` recorded something: on their own phone, on somebody else's, or in a browser. */
  readonly device: (id: DeviceId, by: AccountId) => string;
  readonly person: (id: PersonId) => string;
  readonly family: (id: FamilyId) => string;
  readonly session: (id: SessionId) => Session | undefined;
  readonly sessionTitle: (session: Session) => string;
  readonly group: (id: GroupId) => PeerGroup | undefined;
  readonly round: (id: RoundId) => Round | undefined;
  readonly parcel: (roundId: RoundId, familyId: FamilyId) => Parcel | undefined;
  readonly consignment: (id: ConsignmentId) => Consignment | undefined;
  /** Goods with their amounts in one line. */
  readonly goods: (items: readonly Item[]) => string;
}

/** The device that made a clock reading: its last part. */
export function deviceOf(reading: string): DeviceId {
  return reading.slice(30);
}

/** Gives what the ids of the lists stand for; accounts, phones, goods and rounds are read beside. */
export function useKnown({
  sessions,
  people,
  families,
  consignments = [],
  groups = [],
  parcels = [],
}: Lists): Known {
  const { t } = useLingui();
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions());
  const { data: phones = [] } = useQuery(api.phones.list.queryOptions());
  const { data: commodities = [] } = useQuery(api.aid.commodities.queryOptions());
  const { data: curricula = [] } = useQuery(api.workshops.curricula.queryOptions());
  const { data: rounds = [] } = useQuery(api.aid.rounds.queryOptions());
  const account = (wanted: AccountId) => accounts.find(({ id }) => id === wanted)?.name ?? t`Closed account`;
  return {
    account,
    device: (wanted, by) => {
      const phone = phones.find(({ id }) => id === wanted);
      if (!phone) return t`in a browser, or on a phone that is not enrolled`;
      return phone.accountId === by ? t`on their own phone` : t`on the phone of ${account(phone.accountId)}`;
    },
    person: (wanted) => people.find(({ id }) => id === wanted)?.fullName || t`No longer known`,
    family: (wanted) => {
      const family = families.find(({ id }) => id === wanted);
      return family ? familyLabel(family) : t`No longer known`;
    },
    session: (wanted) => sessions.find(({ id }) => id === wanted),
    sessionTitle: (session) => sessionTitle(session, curricula),
    group: (wanted) => groups.find(({ id }) => id === wanted),
    round: (wanted) => rounds.find(({ id }) => id === wanted),
    parcel: (roundId, familyId) =>
      parcels.find((parcel) => parcel.roundId === roundId && parcel.familyId === familyId),
    consignment: (wanted) => consignments.find(({ id }) => id === wanted),
    goods: (items) =>
      items
        .flatMap(({ commodityId, quantity }) => {
          const commodity = commodities.find(({ id }) => id === commodityId);
          return commodity ? [itemLabel(quantity, commodity)] : [];
        })
        .join('; '),
  };
}
