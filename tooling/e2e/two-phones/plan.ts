import type { CommandBody } from '@tatyktuu/domain/door';
import type { Family } from '@tatyktuu/domain/families';
import { rosterOf, type Session } from '@tatyktuu/domain/workshops';
import type { FieldBundle } from '@tatyktuu/sync/bundle';
import { type Api, Device, freshId, onWire } from '../../bench/api.ts';

/** A family as the notebook calls it. */
export interface Home {
  readonly id: string;
  readonly label: string;
  /** Its name as the console calls it. */
  readonly name: string;
}

export interface Guest {
  readonly id: string;
  readonly name: string;
}

/** Who and what the afternoon is about; everything is of the pair that leads the group. */
export interface Plan {
  readonly group: string;
  readonly otherGroup: string;
  /** Held by both. */
  readonly session: string;
  /** Cancelled and moved by the office, while somebody is marked there. */
  readonly cancelled: string;
  readonly moved: string;
  /** On the roster of those two. */
  readonly wife: Guest;
  readonly mother: Guest;
  /** On the roster of the session: marked differently (two), alike, absent, and with a next step. */
  readonly guests: Readonly<
    Record<'once' | 'later' | 'alike' | 'stayedAway' | 'decided' | 'decidedToo', Guest>
  >;
  /** Taken out of the group; and two whose families withdraw. */
  readonly taken: Guest;
  readonly withdrawn: readonly [Guest & { readonly home: Home }, Guest & { readonly home: Home }];
  /** Everybody who leaves a group with them. */
  readonly leaving: readonly string[];
  readonly round: string;
  readonly closedRound: string;
  /** Not served yet in the round, and of families that stay. */
  readonly homes: Readonly<
    Record<'twice' | 'twiceToo' | 'signed' | 'proxied' | 'mistaken' | 'late' | 'tooLate', Home>
  >;
}

/** Does commands as the office. @throws when one is refused. */
export async function asOffice(office: Api, ...bodies: readonly CommandBody[]): Promise<void> {
  const device = new Device();
  const answers = await office.door.submit.mutate(onWire(bodies.map((body) => device.command(body))));
  const refused = answers.find(({ status }) => status !== 'accepted');
  if (refused) throw new Error(`the office was answered ${JSON.stringify(refused)}`);
}

/** Makes room in the example for everything that is to go wrong, and says who is meant by what. */
export async function planAfternoon(office: Api, field: Api): Promise<Plan> {
  const { today } = await office.programme.me.query();
  const before = await field.field.bundle.query();
  const sessionOf = (audience: string) => {
    const group = found(
      before.groups.find((one) => one.audience === audience && before.led.includes(one.id)),
    );
    const session = found(
      before.sessions.find(({ on, groupIds }) => on === today && groupIds.includes(group.id)),
    );
    return { group, session };
  };
  const own = sessionOf('daughter-in-law');
  const other = sessionOf('mother-in-law');
  const round = found(before.rounds.find(({ status }) => status === 'open'));
  const [otherGroup, moved, closedRound] = [freshId(), freshId(), freshId()];
  const { curriculumId, curriculumVersion, unitId, place } = other.session;
  await asOffice(
    office,
    {
      ...{ kind: 'form-group', groupId: otherGroup, name: 'Келиндер, кечинде', audience: 'daughter-in-law' },
      ...{ place, facilitators: await othersThan(office, before) },
    },
    {
      ...{ kind: 'schedule-session', sessionId: moved, curriculumId, curriculumVersion, unitId, place },
      ...{ groupIds: [other.group.id], on: today, at: '17:30' },
    },
    {
      ...{ kind: 'open-round', roundId: closedRound, title: '3-таратуу', place, on: today },
      ...{ ruleId: round.ruleId, ruleVersion: round.ruleVersion, window: round.window },
      familyIds: before.families.map(({ id }) => id),
    },
  );
  const guests = guestsOf(own.session, before);
  const homes = openHomes(round.id, before);
  const leaving = homes.flatMap((home) => {
    const [guest, ...others] = guests.filter(({ familyId }) => familyId === home.id);
    return guest && others.length === 0 ? [{ ...guest, home }] : [];
  });
  const [first, second] = [found(leaving[0]), found(leaving[1])];
  const [taken, ...staying] = guests.filter(
    ({ familyId }) => familyId !== first.home.id && familyId !== second.home.id,
  );
  if (!taken) throw new Error('nobody is on the roster');
  const others = guestsOf(other.session, before);
  return {
    ...{ group: own.group.id, otherGroup, session: own.session.id, cancelled: other.session.id, moved },
    ...{ round: round.id, closedRound, wife: found(others[0]), mother: found(others[1]) },
    ...{ taken, withdrawn: [first, second] },
    guests: named(['once', 'later', 'alike', 'stayedAway', 'decided', 'decidedToo'], staying),
    leaving: before.families
      .filter(({ id }) => id === first.home.id || id === second.home.id)
      .flatMap(({ members }) => members.map(({ fullName }) => fullName))
      .concat(taken.name),
    homes: named(
      ['twice', 'twiceToo', 'signed', 'proxied', 'mistaken', 'late', 'tooLate'],
      homes.filter(({ id }) => id !== first.home.id && id !== second.home.id),
    ),
  };
}

async function othersThan(office: Api, { account }: FieldBundle): Promise<readonly string[]> {
  const accounts = await office.accounts.list.query();
  return accounts.filter(({ id, role }) => role === 'facilitator' && id !== account.id).map(({ id }) => id);
}

function guestsOf(session: Session, { groups, families }: FieldBundle) {
  return rosterOf(session, groups).flatMap(({ personId, familyId }) => {
    const members = families.find(({ id }) => id === familyId)?.members ?? [];
    const name = members.find(({ id }) => id === personId)?.fullName;
    return name === undefined ? [] : [{ id: personId, name, familyId }];
  });
}

function openHomes(roundId: string, { parcels, families }: FieldBundle): Home[] {
  return parcels
    .filter((parcel) => parcel.roundId === roundId)
    .filter(({ handOvers }) => handOvers.every(({ reversedBy }) => reversedBy !== null))
    .map(({ familyId }) => homeOf(found(families.find(({ id }) => id === familyId))));
}

function homeOf({ id, number, name }: Pick<Family, 'id' | 'number' | 'name'>): Home {
  return { id, name, label: number === null ? name : `${number} · ${name}` };
}

function named<Name extends string, T>(names: readonly Name[], all: readonly T[]): Readonly<Record<Name, T>> {
  return Object.fromEntries(names.map((name, place) => [name, found(all[place])])) as Record<Name, T>;
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the example has not what the afternoon needs');
  return value;
}
