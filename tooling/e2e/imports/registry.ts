import { nameKey } from '@tatyktuu/domain/families';
import type { Api } from '../../bench/api.ts';
import type { Expected } from './made-lists.ts';

const NO_SOURCE = '0'.repeat(64);

/** Every family with its people and their numbers, as the API tells them: all but what happened when. */
export async function registryNow(api: Api) {
  const { total, lines } = await api.families.list.query({
    search: '',
    status: 'all',
    offset: 0,
    limit: 200,
  });
  if (total > lines.length) throw new Error(`${total} families are more than one page`);
  const families = await Promise.all(lines.map(({ id }) => api.families.one.query({ familyId: id })));
  const nameKeys = families.flatMap(({ members }) =>
    members.map(({ fullName }) => surnameAndGiven(fullName)),
  );
  const known = await api.imports.known.mutate({ source: NO_SOURCE, nameKeys, nationalIds: [] });
  const numbers = new Map(
    known.flatMap(({ family }) => family.members.map(({ id, phone }) => [id, phone ?? null] as const)),
  );
  return {
    lines,
    families: families.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    numbers: new Map([...numbers].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** By which the registry finds somebody: the first two words of the name's key. */
const surnameAndGiven = (name: string) => nameKey(name).split(' ').slice(0, 2).join(' ');

export type RegistryNow = Awaited<ReturnType<typeof registryNow>>;

/** The people of these families, by the families' numbers. */
export function peopleOf({ families, numbers }: RegistryNow, familyNumbers: ReadonlySet<string>): Expected[] {
  return families
    .filter(({ number }) => number !== null && familyNumbers.has(number))
    .toSorted((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1))
    .flatMap(({ number, members }) =>
      members.map(({ id, fullName, birth, sex, role }) => ({
        family: number ?? '',
        fullName,
        birth,
        sex: sex === 'male' ? 'male' : 'female',
        role,
        phone: numbers.get(id) ?? null,
      })),
    );
}

/** The family with this number. */
export function familyNumbered({ families }: RegistryNow, number: string) {
  const found = families.find((family) => family.number === number);
  if (!found) throw new Error(`no family has the number ${number}`);
  return found;
}
