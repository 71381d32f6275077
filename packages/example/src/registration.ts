import { SET_UP } from '@tatyktuu/domain/access';
import type { CommandBody } from '@tatyktuu/domain/door';
import {
  type ConsentPurpose,
  consentPurposes,
  type NewMember,
  STARTING_POLICY,
} from '@tatyktuu/domain/families';
import { addDays, type Day, type Id } from '@tatyktuu/domain/kernel';
import { type Cast, type CastFamily, type CastPerson, calendar, isBride } from './cast.ts';
import type { Diary } from './diary.ts';
import { tiesOf, tying } from './kinship.ts';
import { exampleStaff, isFemale, type StaffName } from './people.ts';
import { assessing, isBelowLine, selectionForm } from './selection.ts';
import { wordings } from './wordings.ts';

/**
 * The programme gets its name, accounts and rules; the families are registered, nominated and assessed, asked for
 * consent and enrolled.
 */
export function writeRegistration(diary: Diary, cast: Cast, ids: () => Id): void {
  const names = Object.keys(exampleStaff) as readonly StaffName[];
  diary.write(
    calendar.setUp,
    '09:00',
    SET_UP,
    {
      kind: 'name-programme',
      name: { ky: 'Татыктуу жашоо', ru: 'Достойная жизнь', en: 'Life in Dignity' },
    },
    ...names.map((name): CommandBody => {
      const { role, email, name: fullName } = exampleStaff[name];
      return { kind: 'open-account', accountId: cast.staff[name].id, role, name: fullName, email };
    }),
  );
  const { id: _, ...policy } = STARTING_POLICY;
  diary.write(
    calendar.setUp,
    '09:30',
    'administrator',
    { kind: 'set-registry-policy', policy },
    ...consentPurposes.map((purpose): CommandBody => {
      return { kind: 'publish-wording', purpose, version: '1', text: wordings[purpose] };
    }),
    selectionForm,
  );
  for (const [place, family] of cast.families.entries()) writeFamily(diary, cast, family, place, ids);
  writeLaterEvents(diary, cast, ids);
}

function writeFamily(diary: Diary, cast: Cast, family: CastFamily, place: number, ids: () => Id): void {
  const { id: familyId } = family;
  const minutes = String(place * 3).padStart(2, '0');
  const day = (days: number) => addDays(cast.today, days);
  const { registered, enrolled } = calendar;
  diary.write(
    registered,
    `10:${minutes}`,
    'administrator',
    registering(family, cast.today),
    ...tiesOf(family, ids),
    {
      kind: 'nominate-family',
      familyId,
      on: day(registered),
      by: nominators[place % nominators.length] ?? '',
    },
  );
  diary.write(enrolled - 1, `11:${minutes}`, 'administrator', assessing(family, place, day(enrolled - 1)));
  diary.write(
    enrolled,
    `14:${minutes}`,
    'administrator',
    ...consents(family, adultsFromStart(family), day(enrolled), ids),
    {
      ...{ kind: 'enrol-family', familyId, on: day(enrolled) },
      ...(isBelowLine(family, place) && { reason: 'Айыл кеңешинин сунушу менен: келини жаңы түшкөн.' }),
    },
  );
}

/** A bride comes into her family, a consent is withdrawn, and the office writes a remark. */
function writeLaterEvents(diary: Diary, cast: Cast, ids: () => Id): void {
  const on = addDays(cast.today, calendar.brideCame - 1);
  for (const family of cast.families) {
    const bride = family.people.find(isBride);
    const husband = family.people.find(({ role }) => role === 'husband');
    if (!bride || !husband) continue;
    const member = asMember(bride, cast.today);
    diary.write(
      calendar.brideCame - 1,
      '16:20',
      'administrator',
      { kind: 'add-member', familyId: family.id, member, arrival: { how: 'married-in', on } },
      tying(family, 'spouse', bride.id, husband.id, ids),
      ...consents(family, [bride], on, ids),
    );
  }
  const [first, second] = cast.families;
  const photographed = first?.people.find(({ role }) => role === 'daughter-in-law');
  if (first && photographed) {
    const consentId = ids();
    const familyId = first.id;
    diary.write(calendar.enrolled, '16:00', 'administrator', {
      kind: 'give-consent',
      ...{ familyId, consentId, personId: photographed.id, purpose: 'photograph' },
      ...{ wording: '1', proof: 'signature', on: addDays(cast.today, calendar.enrolled) },
    });
    const withdrawn = addDays(cast.today, -8);
    diary.write(-8, '11:05', 'administrator', {
      kind: 'withdraw-consent',
      familyId,
      consentId,
      on: withdrawn,
    });
  }
  if (second) {
    diary.write(-6, '12:40', 'administrator', {
      kind: 'keep-office-note',
      ...{ familyId: second.id, noteId: ids(), personId: null },
      text: 'Үй-бүлөнүн курамы жөнүндө справканын көчүрмөсү керек.',
    });
  }
}

function registering(family: CastFamily, today: Day): CommandBody {
  const { id: familyId, name, address, number, people } = family;
  const members = people.filter((person) => !isBride(person)).map((person) => asMember(person, today));
  return { kind: 'register-family', familyId, name, address, number, members, notes: [], source: null };
}

function adultsFromStart({ people }: CastFamily): readonly CastPerson[] {
  return people.filter((person) => person.role !== 'child' && !isBride(person));
}

/** Each adult consents to the programme and to aid, after the wording was read out. */
function consents(
  { id: familyId }: CastFamily,
  people: readonly CastPerson[],
  on: Day,
  ids: () => Id,
): readonly CommandBody[] {
  const purposes: readonly ConsentPurpose[] = ['programme', 'aid'];
  return people.flatMap(({ id: personId, age }) =>
    purposes.map(
      (purpose): CommandBody => ({
        kind: 'give-consent',
        ...{ familyId, consentId: ids(), personId, purpose, wording: '1', on },
        ...(age > 65
          ? { proof: 'thumb-mark-witnessed', witness: 'Марипа Сооронбаева' }
          : { proof: 'signature' }),
      }),
    ),
  );
}

function asMember(person: CastPerson, today: Day): NewMember {
  const sex = isFemale(person.kin) ? 'female' : 'male';
  const year = String(Number(today.slice(0, 4)) - person.age);
  const birth = person.birthday === null ? year : `${year}-${person.birthday}`;
  const serial =
    [...person.fullName].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 100_000;
  const grown = person.role !== 'child';
  return {
    personId: person.id,
    fullName: person.fullName,
    role: person.role,
    sex,
    birth,
    // No network in the country has this code: nobody's telephone rings.
    phone: grown ? `+996000${String((serial * 10 + person.age) % 1_000_000).padStart(6, '0')}` : null,
    safeContact: safeContactOf(person),
    nationalId:
      grown && person.birthday !== null
        ? `${sex === 'female' ? 1 : 2}${person.birthday.slice(3)}${person.birthday.slice(0, 2)}${year}${String(serial).padStart(5, '0')}`
        : null,
    absences: person.absences,
  };
}

/** Who named families for the programme. */
const nominators = ['Айыл өкмөтүнүн социалдык кызматкери', 'Аялдар кеңеши', 'Фельдшер'];

function safeContactOf({ role, age }: CastPerson): string {
  if (role !== 'daughter-in-law') return '';
  return age % 2 === 0 ? 'Түштөн кийин, өзүнө гана' : 'Коңшусу аркылуу, билдирүү калтырбоо';
}
