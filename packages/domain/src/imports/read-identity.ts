import { nationalIdContradiction, type Sex } from '../families/index.ts';
import type { Day, PartialDay } from '../kernel/index.ts';
import type { DoubtCode } from './preview.ts';
import { readAge, readBirth } from './read-birth.ts';
import { readNationalIdCell } from './read-national-id.ts';
import { believedAges, type Relation } from './read-relation.ts';
import { readSex } from './read-sex.ts';
import type { RowNotes } from './row-notes.ts';

export interface Identity {
  readonly sex: Sex;
  readonly birth: PartialDay | null;
  readonly nationalId: string | null;
}

/** Reads sex, birth and personal number together: each can settle, complete or contradict the others. */
export function readIdentity(
  notes: RowNotes,
  { relation, impliedSex, listDay }: { relation: Relation; impliedSex: Sex; listDay: Day },
): Identity {
  const id = readNationalIdCell(notes.cell('national-id'));
  const writtenSex = readSex(notes.cell('sex'));
  const sexDoubts: DoubtCode[] = writtenSex === null ? ['sex-not-read'] : [];
  let sex = writtenSex ?? 'unknown';
  if (sex === 'unknown' && id.says) {
    sex = id.says.sex;
    sexDoubts.push('sex-taken-from-national-id');
  } else if (sex === 'unknown' && impliedSex !== 'unknown') {
    sex = impliedSex;
    sexDoubts.push('sex-guessed-from-relation');
  } else if (impliedSex !== 'unknown' && impliedSex !== sex) sexDoubts.push('sex-contradicts-relation');
  notes.take('sex', sex === 'unknown' ? { kind: 'nothing' } : { kind: 'sex', sex }, sexDoubts);

  const read = readBirth(notes.cell('birth'), {
    ages: believedAges[relation],
    listDay,
    settledBy: id.says?.birth ?? null,
  });
  const blank = read.birth === null && read.doubts.length === 0;
  const taken = blank && id.says !== null && id.says.birth <= listDay;
  const byAge = readAge(notes.text('age'), listDay);
  const counted = blank && !taken ? byAge.birth : null;
  const birth = taken ? (id.says?.birth ?? null) : (counted ?? read.birth);
  const birthDoubts: readonly DoubtCode[] = taken ? ['birth-taken-from-national-id'] : read.doubts;
  notes.take('birth', understoodBirth(birth, blank), birthDoubts);
  if (counted !== null) notes.take('age', { kind: 'birth', birth: counted }, ['birth-taken-from-age']);
  else notes.take('age', { kind: blank ? 'nothing' : 'not-taken' }, blank ? byAge.doubts : []);

  const contradiction = id.says && nationalIdContradiction(id.says, { sex, birth });
  const nationalId = contradiction ? null : id.nationalId;
  const idDoubts: readonly DoubtCode[] = contradiction
    ? [`national-id-contradicts-${contradiction}`]
    : id.doubts;
  if (nationalId !== null) notes.take('national-id', { kind: 'text', text: nationalId }, idDoubts);
  else notes.take('national-id', idDoubts.length > 0 ? { kind: 'not-taken' } : { kind: 'nothing' }, idDoubts);
  return { sex, birth, nationalId };
}

function understoodBirth(birth: PartialDay | null, blank: boolean) {
  if (birth !== null) return { kind: 'birth', birth } as const;
  return blank ? ({ kind: 'nothing' } as const) : ({ kind: 'not-taken' } as const);
}
