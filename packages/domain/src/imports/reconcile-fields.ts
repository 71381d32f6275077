import { birthsAgree, type Family, nameKey, type Person } from '../families/index.ts';
import { givenAndSurname } from './find-twins.ts';
import type { DoubtCode, ProposedFamily, ProposedMember, Understood } from './preview.ts';

/** What a list and the registry are compared in, field by field. */
export const comparedFields = [
  'family-number',
  'family-name',
  'address',
  'full-name',
  'relation',
  'birth',
  'sex',
  'national-id',
  'phone',
  'may-call',
  'safe-contact',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/**
 * What becomes of a field in which the list says something else than the registry. `taken`: the registry says nothing,
 * or still what an earlier list of this source said. `kept`: the list says what it said before, and the office has
 * changed it since. `asked`: nobody can tell which of the two is right.
 */
export type Verdict = 'taken' | 'kept' | 'asked';

export interface FieldComparison {
  readonly field: ComparedField;
  /** What the registry holds. */
  readonly was: Understood;
  /** What the list says. */
  readonly becomes: Understood;
  readonly verdict: Verdict;
}

/** What is said of one field by the list, now; by the registry; and by earlier lists of the same source. */
interface ThreeSides {
  readonly field: ComparedField;
  readonly list: Understood;
  readonly registry: Understood;
  readonly before: Understood;
  /** Whether the list's word is a guess: then it sets nothing right that another source said. */
  readonly guessed?: boolean;
}

const NOTHING: Understood = { kind: 'nothing' };

export function compareFamily(
  list: ProposedFamily,
  registry: Family,
  before: Family | null,
): readonly FieldComparison[] {
  const sides = (field: ComparedField, of: 'number' | 'name' | 'address', guessed = false): ThreeSides => ({
    ...{ field, guessed },
    list: text(list[of]),
    registry: text(registry[of]),
    before: text(before?.[of] ?? null),
  });
  return [
    ...compare(sides('family-number', 'number')),
    // Taken from the first person's surname: no list says it by itself.
    ...compare(sides('family-name', 'name', true)),
    ...compare(sides('address', 'address')),
  ];
}

/** A person of a list with what its cells say beside the details: whether she may be called. */
export type ListedMember = ProposedMember & { readonly mayCall: Person['mayCall'] };

/** @param doubts Those of her row: what was guessed sets nothing right. */
export function comparePerson(
  list: ListedMember,
  registry: Person,
  before: Person | null,
  doubts: ReadonlySet<DoubtCode>,
): readonly FieldComparison[] {
  const of = (field: ComparedField, value: (person: Person | ListedMember) => Understood): ThreeSides => ({
    field,
    list: value(list),
    registry: value(registry),
    before: before ? value(before) : NOTHING,
  });
  const guessed = (codes: readonly DoubtCode[]) => codes.some((code) => doubts.has(code));
  const relation = of('relation', ({ role }) => ({ kind: 'role', role }));
  const isUntold = guessed(['relation-missing', 'relation-not-known']);
  return [
    ...compare(of('full-name', ({ fullName }) => text(fullName))),
    ...(isUntold
      ? []
      : compare({
          ...relation,
          guessed: guessed(['relation-guessed', 'son-taken-as-husband', 'son-beside-husband']),
        })),
    ...compare(of('birth', ({ birth }) => (birth === null ? NOTHING : { kind: 'birth', birth }))),
    ...compare({
      ...of('sex', ({ sex }) => (sex === 'unknown' ? NOTHING : { kind: 'sex', sex })),
      guessed: guessed(['sex-guessed-from-relation']),
    }),
    ...compare(of('national-id', ({ nationalId }) => text(nationalId))),
    ...compare(of('phone', ({ phone }) => text(phone))),
    ...compare(
      of('may-call', ({ mayCall }) =>
        mayCall === null ? NOTHING : { kind: 'may-call', answer: mayCall, words: '' },
      ),
    ),
    ...compare(of('safe-contact', ({ safeContact }) => text(safeContact))),
  ];
}

/** An empty cell says nothing: it takes nothing away. */
function compare({ field, list, registry, before, guessed = false }: ThreeSides): readonly FieldComparison[] {
  const [listed, held, earlier] = [list, registry, before].map(plain) as [string, string, string];
  if (listed === '' || listed === held) return [];
  const as = (verdict: Verdict) => [{ field, was: registry, becomes: list, verdict }];
  if (held === '') return as('taken');
  if (earlier !== '') {
    if (listed === earlier) return as('kept');
    return as(held === earlier ? 'taken' : 'asked');
  }
  if (saysMore(list, registry)) return as('taken');
  return guessed || saysNoMore(list, registry, field) ? [] : as('asked');
}

/** Whether the list's birth is the registry's, said more exactly. */
function saysMore(list: Understood, registry: Understood): boolean {
  if (list.kind !== 'birth' || registry.kind !== 'birth') return false;
  return list.birth.length > registry.birth.length && birthsAgree(list.birth, registry.birth);
}

/** Whether it is only another spelling of the same name or address, or a birth said less exactly. */
function saysNoMore(list: Understood, registry: Understood, field: ComparedField): boolean {
  if (list.kind === 'birth' && registry.kind === 'birth') return birthsAgree(list.birth, registry.birth);
  if (list.kind !== 'text' || registry.kind !== 'text') return false;
  const [one, other] = [nameKey(list.text), nameKey(registry.text)];
  if (field === 'full-name') return givenAndSurname(one) === givenAndSurname(other);
  return field === 'address' && one === other;
}

function text(of: string | null): Understood {
  return of === null || of.trim() === '' ? NOTHING : { kind: 'text', text: of.trim().replace(/\s+/g, ' ') };
}

/** What is compared: '' for nothing. A relation of no seat says nothing. */
function plain(understood: Understood): string {
  switch (understood.kind) {
    case 'text':
      return understood.text;
    case 'birth':
      return understood.birth;
    case 'sex':
      return understood.sex;
    case 'role':
      return understood.role === 'other' ? '' : understood.role;
    case 'may-call':
      return understood.answer;
    default:
      return '';
  }
}
