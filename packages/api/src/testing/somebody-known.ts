import type { Actor } from '@tatyktuu/domain/access';
import type { CommandBody } from '@tatyktuu/domain/door';
import type { FamilyId, Id, PersonId } from '@tatyktuu/domain/kernel';
import type { Ledger } from '../ports/index.ts';
import { accept, commandOf, newId, take } from './door.ts';
import { handOverOf, markOf, type Village } from './village.ts';

const fullName = 'Сыртбаева Каныкей Турдубек кызы';
const nationalId = '11503199054321';
const phone = '+996000987654';
const signature = 'M7 7 L77 77';

/** What names her or is hers alone, as anybody might search for it, in lower case. */
export const tracesOfHer = [
  'сыртбаев',
  'каныкей',
  'syrtbaeva',
  'kanikei',
  '1503199054321',
  '000987654',
  'm7 7 l77',
  'чайга чакырам',
];

/** The ids of somebody of whom everything is known that can be known of a person. */
export interface Known {
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  /** A remark about another family that does not name her. */
  readonly remark: string;
}

/**
 * Makes the first daughter-in-law of the village somebody of whom a great deal is known: she attended and said what she
 * will do next, in her group and after she left it; she signed for the parcel; remarks, a file and what a phone sent
 * and was refused name her.
 */
export async function makeKnown(ledger: Ledger, village: Village): Promise<Known> {
  const [own, other] = village.families;
  const [personId = ''] = village.people;
  if (!own || !other) throw new Error('two families are wanted');
  const { familyId } = own;
  const office: Actor = { id: village.administrator, role: 'administrator' };
  const facilitator: Actor = { id: village.facilitator, role: 'facilitator' };
  const remark = 'Документтери толук эмес';
  const note = (of: FamilyId, about: PersonId | null, text: string): CommandBody => {
    return { kind: 'keep-office-note', familyId: of, noteId: newId(), personId: about, text };
  };
  const saying = (text: string): CommandBody => {
    return { kind: 'keep-next-step', sessionId: village.sessionId, personId, text };
  };
  await accept(
    ledger,
    [
      {
        ...{ kind: 'correct-member', familyId, personId, fullName, role: 'daughter-in-law', sex: 'female' },
        ...{ birth: '1990-03-15', nationalId },
      },
      {
        ...{ kind: 'set-contact', familyId, personId },
        contact: {
          ...{ phone, mayCall: 'with-care', safeContact: 'Түштөн кийин, Каныкейдин өзүнө' },
          neverSay: 'Каныкейдин кайда барганын',
        },
      },
      {
        ...{ kind: 'give-consent', familyId, consentId: newId(), personId, purpose: 'survey' },
        ...{ wording: '1', proof: 'spoken-witnessed', witness: 'Каныкейдин эжеси', on: '2023-08-20' },
      },
      note(familyId, personId, 'Каныкей өзү келди'),
      note(familyId, null, 'Каныкейдин күйөөсү менен сүйлөшүү керек'),
      note(other.familyId, null, 'Коңшусу Syrtbaeva Kanykei аркылуу кабарлашуу'),
      note(other.familyId, null, remark),
    ],
    office,
  );
  await accept(
    ledger,
    [
      markOf(village, personId),
      { ...handing(village, familyId), ...{ collector: { kind: 'member', personId } } },
      saying('Каныкей: чайга чакырам'),
    ],
    facilitator,
  );
  await accept(
    ledger,
    [
      { kind: 'leave-group', groupId: village.groupId, personId, on: '2023-08-31' },
      {
        ...{ kind: 'record-import', importId: newId(), sheet: 'families', source: 'digest', mapping: {} },
        ...{ file: 'Сыртбаева Каныкей.xlsx', families: [{ familyId, did: 'updated' }], commands: [newId()] },
      },
    ],
    office,
  );
  const told = await take(
    ledger,
    [
      saying('Каныкей: кайнене менен чайга чакырам'),
      { ...handing(village, familyId), roundId: newId(), proxyName: 'Сыртбаева Каныкей' },
    ].map((body) => commandOf(body as CommandBody)),
    facilitator,
  );
  const statuses = told.map(({ status }) => status);
  if (statuses.join() !== 'needs-review,refused') throw new Error(`told otherwise: ${statuses.join()}`);
  return { familyId, personId, remark };
}

function handing(village: Village, familyId: Id) {
  const body = handOverOf(village, familyId);
  if (body.kind !== 'hand-over-parcel') throw new Error('a hand-over was expected');
  return { ...body, signature, proxyName: null };
}
