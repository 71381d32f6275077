import { type Family, nameKey } from '@tatyktuu/domain/families';
import { rosterOf } from '@tatyktuu/domain/workshops';
import { type Api, freshId } from '../../bench/api.ts';
import { asOffice, found } from '../two-phones/plan.ts';

/** Somebody who is going to be forgotten, under a name, a birth and numbers that nobody else has. */
export interface Known {
  readonly personId: string;
  readonly familyId: string;
  readonly fullName: string;
  /** Everything by which one would know her again; none of it may be found afterwards. */
  readonly words: readonly string[];
}

/** Who is forgotten: one who goes on to take part, and a whole family that has left. */
export interface Whom {
  readonly session: string;
  readonly round: string;
  readonly her: Known;
  readonly family: { readonly id: string; readonly wife: Known; readonly words: readonly string[] };
}

const day = '1991-03-09';

/** Writes down two families of the example in a way that is found nowhere else, with all that a programme may keep. */
export async function writeDown(office: Api, field: Api): Promise<Whom> {
  const { today } = await office.programme.me.query();
  const bundle = await field.field.bundle.query();
  const round = found(bundle.rounds.find(({ status }) => status === 'open'));
  const wives = new Set(
    bundle.groups
      .filter(({ id, audience }) => audience === 'daughter-in-law' && bundle.led.includes(id))
      .map(({ id }) => id),
  );
  const session = found(
    bundle.sessions.find(({ on, groupIds }) => on === today && groupIds.some((id) => wives.has(id))),
  );
  const open = bundle.parcels.filter(
    ({ roundId, handOvers }) => roundId === round.id && handOvers.every(({ reversedBy }) => reversedBy),
  );
  const guests = rosterOf(session, bundle.groups).filter(({ familyId }) =>
    open.some((parcel) => parcel.familyId === familyId),
  );
  const [one, other] = [found(guests[0]), found(guests.find((g) => g.familyId !== guests[0]?.familyId))];
  const neighbour = found(bundle.families.find(({ id }) => id !== one.familyId && id !== other.familyId));
  const before = new Map(bundle.families.flatMap(({ members }) => members).map((m) => [m.id, m.fullName]));

  const her: Known = {
    ...{ personId: one.personId, familyId: one.familyId, fullName: 'Чолпонкулова Уркуя Тайгарова' },
    words: [
      ...wordsOf('Чолпонкулова Уркуя Тайгарова'),
      ...[found(before.get(one.personId)), '+996700918273', '700918273', '10903199100123', day],
      ...['таэнеси аркылуу', 'абышкасына айтпагыла', 'эшиги көк', 'uurkuya-list.xlsx'],
    ],
  };
  await asOffice(
    office,
    {
      ...{ kind: 'correct-member', familyId: her.familyId, personId: her.personId, role: 'daughter-in-law' },
      ...{ sex: 'female', fullName: her.fullName, birth: day, nationalId: '10903199100123' },
    },
    {
      ...{ kind: 'set-contact', familyId: her.familyId, personId: her.personId },
      contact: {
        ...{ phone: '+996700918273', mayCall: 'with-care', safeContact: 'таэнеси аркылуу' },
        neverSay: 'абышкасына айтпагыла',
      },
    },
    {
      ...{ kind: 'keep-office-note', familyId: her.familyId, noteId: freshId(), personId: her.personId },
      text: 'эшиги көк үй',
    },
    {
      ...{ kind: 'keep-office-note', familyId: neighbour.id, noteId: freshId(), personId: null },
      text: 'Чолпонкулова Уркуянын кошунасы',
    },
    {
      ...{ kind: 'give-consent', familyId: her.familyId, consentId: freshId(), personId: her.personId },
      ...{ purpose: 'survey', wording: '1', proof: 'signature', on: today },
    },
    {
      ...{ kind: 'keep-paper-records', familyId: her.familyId },
      records: [
        {
          ...{ id: freshId(), personId: her.personId, on: null, kind: 'attendance', presence: 'present' },
          source: { file: 'uurkuya-list.xlsx', sheet: 'Уркуя', row: 4 },
        },
      ],
    },
  );
  return { session: session.id, round: round.id, her, family: await wholeFamily(office, other, before) };
}

const givenNames = ['Бактыгүлкан', 'Төлөмуш', 'Сырдакбек', 'Кыжаалы', 'Нурпазыл', 'Ыкыбалкан', 'Эгемназар'];

async function wholeFamily(
  office: Api,
  { familyId, personId }: { readonly familyId: string; readonly personId: string },
  before: ReadonlyMap<string, string>,
): Promise<Whom['family']> {
  const family = (await office.families.one.query({ familyId })) as Family;
  const people = family.members.map((person, place) => ({
    ...person,
    fullName: `Токомамбетова ${givenNames[place] ?? `Ысымы${place}`}`,
    phone: `+99670077665${place}`,
  }));
  const details = { name: 'Токомамбетовдор', number: family.number, address: 'Тазабек-Ата көчөсү, 917' };
  await asOffice(
    office,
    { kind: 'correct-family', familyId, ...details },
    ...people.flatMap(({ id, role, sex, fullName, birth, nationalId, phone }) => [
      { kind: 'correct-member', familyId, personId: id, role, sex, fullName, birth, nationalId } as const,
      {
        ...({ kind: 'set-contact', familyId, personId: id } as const),
        contact: { phone, mayCall: 'yes', safeContact: 'кечкурун гана', neverSay: '' } as const,
      },
    ]),
    {
      ...{
        kind: 'give-consent',
        familyId,
        consentId: freshId(),
        personId,
        purpose: 'photograph',
        wording: '1',
      },
      ...{ proof: 'spoken-witnessed', witness: 'Токомамбетова Ажаргүл', on: '2026-01-12' },
    },
  );
  const words = people.flatMap(({ id, fullName, phone }) => [
    ...[...wordsOf(fullName), phone, phone.slice(-9)],
    ...[before.get(id) ?? ''].filter(Boolean),
  ]);
  const wife = found(people.find(({ id }) => id === personId));
  return {
    id: familyId,
    wife: { personId, familyId, fullName: wife.fullName, words: wordsOf(wife.fullName) },
    words: [
      ...new Set([...words, details.name, 'Тазабек-Ата', 'Ажаргүл', 'кечкурун гана', 'күндө чай ичебиз']),
    ],
  };
}

/** The parts of a name as it is written, and as the registry finds it in any spelling. */
function wordsOf(name: string): readonly string[] {
  return [...name.split(' '), ...nameKey(name).split(' ')].filter(({ length }) => length >= 5);
}
