import type { Consignment } from '@tatyktuu/domain/aid';
import type { AccountId } from '@tatyktuu/domain/kernel';

/** People who answer for the same goods, with what was issued to them. */
export interface Team {
  readonly holders: readonly AccountId[];
  readonly consignments: readonly Consignment[];
}

/**
 * The consignments by who answers for them. Two that share a holder are one team: what she handed over can't be told
 * apart by where it came from. In the order in which the goods were issued.
 */
export function teamsOf(consignments: readonly Consignment[]): readonly Team[] {
  let teams: readonly Team[] = [];
  for (const consignment of consignments.toSorted((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1))) {
    const shares = ({ holders }: Team) => holders.some((holder) => consignment.to.includes(holder));
    const own = teams.filter(shares);
    const joined: Team = {
      holders: [...new Set([...own.flatMap(({ holders }) => holders), ...consignment.to])],
      consignments: [...own.flatMap((team) => team.consignments), consignment],
    };
    const [first] = own;
    teams =
      first === undefined
        ? [...teams, joined]
        : teams.flatMap((team) => (team === first ? [joined] : shares(team) ? [] : [team]));
  }
  return teams;
}
