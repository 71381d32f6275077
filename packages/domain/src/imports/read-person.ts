import { type GenerationRole, nameKey, type Sex } from '../families/index.ts';
import { ageOn, type Day } from '../kernel/index.ts';
import type { DoubtCode, ProposedMember, Understood } from './preview.ts';
import { readAddress, refersToAddress } from './read-address.ts';
import { isWithinAges } from './read-birth.ts';
import { readContact } from './read-contact.ts';
import { readFamilyNumber } from './read-family-number.ts';
import { readIdentity } from './read-identity.ts';
import { believedAges, ELDER, GROWN, type Relation, readRelation } from './read-relation.ts';
import { readRemark, remarkContradictions, remarkKind } from './read-remark.ts';
import { type RowNotes, textUnderstood } from './row-notes.ts';

/** Who else the list names in the family, by which a son's seat is decided. */
export interface Relatives {
  readonly daughtersInLaw: number;
  /** Husbands named so, and sons already taken as husbands. */
  readonly husbands: number;
}

export interface PersonReading {
  readonly member: ProposedMember;
  /** The address as the row writes it; null where it refers to the family's. */
  readonly address: string | null;
  readonly refersToAddress: boolean;
}

/** Reads a person's row; every cell's meaning and every doubt goes into the notes. */
export function readPerson(notes: RowNotes, listDay: Day, relatives: Relatives): PersonReading {
  const number = readFamilyNumber(notes.cell('family-number'));
  notes.take('family-number', number === null ? { kind: 'same-as-family' } : textUnderstood(number));
  const fullName = readName(notes);
  const words = notes.text('relation');
  const kin = words === '' ? null : readRelation(words);
  const relation: Relation = kin?.relation ?? 'other';
  const identity = readIdentity(notes, { relation, impliedSex: kin?.sex ?? 'unknown', listDay });
  const age = ageOn(identity.birth, listDay);

  const { role, doubt } = seatOf(relation, { age, sex: identity.sex }, relatives);
  const doubts: DoubtCode[] = doubt ? [doubt] : [];
  if (words === '') doubts.push('relation-missing');
  else if (!kin) doubts.push('relation-not-known');
  else if (!kin.sure) doubts.push('relation-guessed');
  const isSensitive = remarkKind(words) === 'sensitive';
  const relationColumn = notes.column('relation');
  if (isSensitive && relationColumn !== null) notes.hold(relationColumn, 'sensitive', words);
  const understood: Understood = { kind: 'role', role };
  notes.take('relation', understood, doubts, isSensitive ? '' : words);
  if (identity.birth !== null && !isWithinAges(identity.birth, believedAges[role], listDay)) {
    notes.doubt('birth', 'age-contradicts-relation', { kind: 'birth', birth: identity.birth });
  }

  const addressText = notes.text('address');
  const address = readAddress(addressText);
  if (address === null)
    notes.take('address', addressText === '' ? { kind: 'nothing' } : { kind: 'same-as-family' });
  else notes.take('address', textUnderstood(address));

  const { phone, safeContact } = readContact(notes);
  const absences = notes.columns('remark').flatMap((column) => {
    const text = notes.textAt(column);
    const { absence, held } = readRemark(text, listDay);
    const isHidden = held?.kind === 'sensitive';
    let meaning: Understood = { kind: 'nothing' };
    if (held) {
      notes.hold(column, held.kind, held.text);
      meaning = { kind: 'held-back', remark: held.kind };
      if (!isHidden) {
        const about = { sex: identity.sex, age, isChild: role === 'child' };
        for (const code of remarkContradictions(held.text, about)) {
          notes.doubts.push({ row: notes.row, column, code, was: held.text, understood: meaning });
        }
      }
    } else if (absence) meaning = { kind: 'absence', absence };
    notes.cells.push({ column, field: 'remark', was: isHidden ? '' : text, understood: meaning });
    return absence ? [absence] : [];
  });

  const member = {
    row: notes.row,
    fullName,
    nameKey: nameKey(fullName),
    role,
    ...identity,
    phone,
    safeContact,
  };
  return { member: { ...member, absences }, address, refersToAddress: refersToAddress(addressText) };
}

/** The name without what stands in brackets beside it: that is a remark, and held back as one. */
function readName(notes: RowNotes): string {
  const text = notes.text('full-name');
  const aside = [...text.matchAll(/\((.*?)\)/g)].map((match) => (match[1] ?? '').trim()).join(', ');
  const fullName = text
    .replace(/\(.*?\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const column = notes.column('full-name');
  const kind = remarkKind(aside);
  if (aside !== '' && column !== null) notes.hold(column, kind, aside);
  const words = fullName.split(' ');
  const doubts: DoubtCode[] = words.length > 1 ? [] : ['name-of-one-word'];
  if (words.some((word) => /^(?:\p{L}|(?:\p{L}\.){1,2}\p{L}?\.?)$/u.test(word)))
    doubts.push('name-of-one-letter');
  notes.take('full-name', textUnderstood(fullName), doubts, kind === 'sensitive' ? fullName : text);
  return fullName;
}

/**
 * A grown son is the husband at the family's centre, unless the list already names as many as there are wives. A wife,
 * and a head whose sex is known, is of the elder generation or the younger by the age.
 */
function seatOf(
  relation: Relation,
  { age, sex }: { readonly age: number | null; readonly sex: Sex },
  { daughtersInLaw, husbands }: Relatives,
): { role: GenerationRole; doubt?: DoubtCode } {
  if (relation === 'wife') return { role: isElder(age) ? 'mother-in-law' : 'daughter-in-law' };
  if (relation === 'head') {
    if (sex === 'unknown' || age === null) return { role: 'other' };
    if (isElder(age)) return { role: sex === 'female' ? 'mother-in-law' : 'father-in-law' };
    return { role: sex === 'female' ? 'daughter-in-law' : 'husband' };
  }
  if (relation !== 'son') return { role: relation };
  const grown = age === null ? daughtersInLaw > husbands : age >= GROWN;
  if (!grown) return { role: 'child' };
  return husbands < Math.max(1, daughtersInLaw)
    ? { role: 'husband', doubt: 'son-taken-as-husband' }
    : { role: 'other', doubt: 'son-beside-husband' };
}

function isElder(age: number | null): boolean {
  return age !== null && age >= ELDER;
}
