import type { Recorded } from '../kernel/index.ts';
import type { Family, Person } from './family.ts';
import type { FamilySplit, HeadNamed, MemberLeft, MemberReturned, PeopleTied, TieEnded } from './in-time.ts';

export type InTimeFact = Recorded<
  MemberReturned | MemberLeft | PeopleTied | TieEnded | HeadNamed | FamilySplit
>;

/** The family after somebody came back or left, a tie began or ended, a head was named or some became a family. */
export function evolveInTime(family: Family, fact: InTimeFact): Family {
  switch (fact.kind) {
    case 'member-returned': {
      const { personId, on } = fact.payload;
      return withMember(family, personId, (person) => ({
        ...person,
        arrival: { how: 'returned', on, from: person.departure?.to ?? person.arrival.from },
        departure: null,
      }));
    }
    case 'member-left': {
      const { personId, how, on, to } = fact.payload;
      const left = withMember(family, personId, (person) => ({ ...person, departure: { how, on, to } }));
      return left.head === personId ? { ...left, head: null } : left;
    }
    case 'people-tied': {
      const { tieId: id, tie: kind, of, to, from } = fact.payload;
      return { ...family, ties: [...family.ties, { id, kind, of, to, from, until: null }] };
    }
    case 'tie-ended': {
      const { tieId, on } = fact.payload;
      const ties = family.ties.map((tie) => (tie.id === tieId ? { ...tie, until: on } : tie));
      return { ...family, ties };
    }
    case 'head-named':
      return { ...family, head: fact.payload.personId };
    case 'family-split':
      return family;
  }
}

export function withMember(family: Family, personId: string, change: (person: Person) => Person): Family {
  return {
    ...family,
    members: family.members.map((person) => (person.id === personId ? change(person) : person)),
  };
}
