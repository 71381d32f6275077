import { type NewMember, nationalIdContradiction, readNationalId } from '@tatyktuu/domain/families';
import { type Program, startProgram } from '../../e2e/program.ts';
import { type Api, apiAt, Device, signIn } from '../api.ts';
import { rounded } from '../print.ts';
import type { RegisterFamily } from '../village.ts';
import { submitAll } from '../world.ts';
import type { Entry } from './entries.ts';

/** The real program with the made registry in it. */
export interface Registered {
  readonly program: Program;
  readonly cookie: string;
  readonly api: Api;
  readonly device: Device;
}

/** Starts the program and registers everybody through the one door. The caller removes the program in the end. */
export async function registerAll(entries: readonly Entry[]): Promise<Registered> {
  const program = await startProgram({ example: true });
  try {
    const administrator = program.credentials.find(({ role }) => role === 'administrator');
    if (!administrator) throw new Error('the example has no administrator');
    const cookie = await signIn(program.url, administrator);
    const api = apiAt(program.url, cookie);
    const device = new Device();
    const families = familiesOf(entries);
    const began = performance.now();
    await submitAll(
      api,
      families.map((family) => device.command(family)),
    );
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `\n${families.length} families with ${entries.length} people registered through the one door in ${rounded(seconds)} s, each compared with all before`,
    );
    return { program, cookie, api, device };
  } catch (error) {
    await program.remove();
    throw error;
  }
}

function familiesOf(entries: readonly Entry[]): readonly RegisterFamily[] {
  const families = Map.groupBy(entries, ({ person }) => person.familyId);
  return [...families].map(([familyId, people], at): RegisterFamily => {
    const [first] = people;
    return {
      kind: 'register-family',
      familyId,
      number: String(at + 1).padStart(5, '0'),
      name: first?.person.fullName.split(' ')[0] ?? '',
      address: first?.person.address ?? '',
      members: people.map(memberOf),
      notes: [],
      source: { file: 'made.xlsx', row: at + 2 },
    };
  });
}

/** The registry takes no personal number that contradicts the rest: of such an entry it is left out. */
function memberOf({ person }: Entry): NewMember {
  const { id, fullName, birth, sex, phone, nationalId } = person;
  const says = nationalId === null ? null : readNationalId(nationalId);
  const fits = says !== null && nationalIdContradiction(says, person) === null;
  return {
    ...{ personId: id, fullName, birth, sex, phone, nationalId: fits ? nationalId : null },
    ...{ role: 'other', safeContact: '', absences: [] },
  };
}
