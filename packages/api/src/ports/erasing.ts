import type { CommandKind, Fact, FactKind } from '@tatyktuu/domain/door';
import {
  type DetailsErased,
  type ErasableKind,
  type Family,
  nameKey,
  vaultOf,
} from '@tatyktuu/domain/families';
import type { FamilyId, PersonId } from '@tatyktuu/domain/kernel';

/** Which details are to go: of these people, or (null) of the whole family. */
export type Erasure = Pick<DetailsErased['payload'], 'familyId' | 'personIds' | 'kinds'>;

/** What would go, in entries of the vault. */
export interface ErasureRehearsal {
  readonly kinds: readonly { readonly kind: ErasableKind; readonly entries: number }[];
  /** Remarks, file names and the like that go because they name somebody. */
  readonly mentions: number;
  /** What phones sent and was refused, of which only that it was refused stays. */
  readonly commands: number;
  /** Where somebody is named in what is known of somebody else: to be set right by hand. */
  readonly mentionsLeft: number;
}

/** What lies in the vault for one subject of one fact. */
export interface VaultRow {
  readonly fact: Pick<Fact, 'kind' | 'payload'>;
  readonly subject: string;
  readonly details: unknown;
}

const remarks: readonly FactKind[] = ['office-note-kept', 'next-step-kept', 'review-raised'];

/** Details that hold words in which anybody may be named. */
const freeTexts: readonly FactKind[] = [
  ...remarks,
  'list-imported',
  'family-nominated',
  'family-enrolled',
  'consent-given',
  'paper-record-kept',
  'parcel-handed-over',
];

/** What phones send that holds details of a kind; whatever names somebody goes with who she is. */
const commandsOf: Readonly<Record<ErasableKind, readonly CommandKind[]>> = {
  identity: [],
  contact: ['set-contact'],
  notes: ['keep-next-step', 'keep-office-note'],
  selection: ['nominate-family', 'assess-family'],
  receipts: ['hand-over-parcel'],
};

export function erasuresIn(facts: readonly Fact[]): readonly Erasure[] {
  return facts.flatMap((fact) => (fact.kind === 'details-erased' ? [fact.payload] : []));
}

/**
 * The families that are in the registry no more: of what was said of them nothing is kept, for nobody could find it to
 * erase it.
 */
export function unregisteredIn(facts: readonly Fact[]): readonly FamilyId[] {
  return facts.flatMap((fact) => (fact.kind === 'family-unregistered' ? [fact.payload.familyId] : []));
}

/** Details of others in which somebody may be named; they are too much needed to go with her. */
const ofOthers: readonly FactKind[] = ['contact-set', 'family-registered', 'family-corrected'];

/** Where entries are to be looked for besides those of the people and the family themselves. */
export function kindsLookedThrough({ kinds }: Erasure, rehearsing: boolean): readonly FactKind[] {
  if (kinds.includes('identity')) return rehearsing ? [...freeTexts, ...ofOthers] : freeTexts;
  return [
    ...(kinds.includes('notes') ? remarks : []),
    ...(kinds.includes('receipts') ? (['parcel-handed-over'] as const) : []),
  ];
}

/** Whose details go, and how far. */
export interface Meant {
  /** Wherever they lie, under whatever entry. */
  readonly everywhere: ReadonlySet<PersonId>;
  /** Only what was recorded in this family: they go on in another one. */
  readonly here: ReadonlySet<PersonId>;
}

/**
 * Whoever is named is meant as a human being, with all her entries. With a whole family go those who are in no other.
 * @param elsewhere The members who are in another family today that goes on by itself.
 */
export function meantBy({ personIds }: Erasure, family: Family, elsewhere: ReadonlySet<PersonId>): Meant {
  if (personIds === null) {
    const [here, everywhere] = [new Set<PersonId>(), new Set<PersonId>()];
    for (const { id, sameAs, alsoKnownAs } of family.members) {
      const goesOn = sameAs !== null || elsewhere.has(id);
      (goesOn ? here : everywhere).add(id);
      if (!goesOn) for (const name of alsoKnownAs) everywhere.add(name.personId);
    }
    return { everywhere, here };
  }
  const entries = family.members
    .filter(({ id }) => personIds.includes(id))
    .flatMap(({ id, sameAs, alsoKnownAs }) => [
      id,
      ...(sameAs ? [sameAs.personId] : []),
      ...alsoKnownAs.map(({ personId }) => personId),
    ]);
  return { everywhere: new Set(entries), here: new Set() };
}

/** Somebody by what a text may call her. */
interface Called {
  /** Surname and given name without their endings: declined, they still begin so. */
  readonly surname: string;
  readonly given: string;
}

/** Letters that change when a name is declined. */
const ENDING = /[aeiou]+$/;
/** So few letters are no name that can be told from another word. */
const SHORTEST = 3;

/**
 * What is sought: the people and the family by id, and the words and figures that name them.
 * @param rows What the vault holds of them and of the family: from there come the names.
 */
export class Sought {
  readonly #erasure: Erasure;
  readonly #meant: Meant;
  readonly #called: readonly Called[];
  /** Telephones and personal numbers: the last nine figures, or all fourteen. */
  readonly #figures: readonly string[];

  constructor(erasure: Erasure, meant: Meant, rows: readonly VaultRow[]) {
    this.#erasure = erasure;
    this.#meant = meant;
    const known = rows.filter(({ subject }) => meant.everywhere.has(subject)).map(({ details }) => details);
    const named = new Set(known.flatMap((details) => nameKey(textAt(details, 'fullName')) || []));
    this.#called = [...named].flatMap((key) => {
      const [surname = '', given = surname] = key.split(' ').map((word) => word.replace(ENDING, ''));
      return given.length < SHORTEST ? [] : [{ surname, given }];
    });
    const phones = known.map((details) => figuresOf(textAt(details, 'phone')).slice(-9));
    const numbers = known.map((details) => figuresOf(textAt(details, 'nationalId')));
    this.#figures = [...new Set([...phones, ...numbers])].filter(({ length }) => length >= 9);
  }

  get #whole(): boolean {
    return this.#erasure.personIds === null;
  }

  /** As which kind the entry goes, or as a mention; null when it stays. */
  goes(row: VaultRow): ErasableKind | 'mention' | null {
    const { kinds } = this.#erasure;
    const kind = kinds.find((one) => holds(row, one) && this.#isAbout(row));
    if (kind) return kind;
    const looked = kinds.includes('identity') ? freeTexts : kinds.includes('notes') ? remarks : [];
    return looked.includes(row.fact.kind) && this.#names(row) ? 'mention' : null;
  }

  /** Whether it stays though it names somebody: what is known of somebody else. */
  stays(row: VaultRow): boolean {
    const looked = this.#erasure.kinds.includes('identity') && ofOthers.includes(row.fact.kind);
    return looked && this.goes(row) === null && this.#names(row);
  }

  #isAbout({ fact, subject }: VaultRow): boolean {
    const { everywhere, here } = this.#meant;
    if (everywhere.has(subject)) return true;
    if (here.has(subject)) return this.#isOfFamily(fact);
    return (this.#whole && subject === this.#erasure.familyId) || this.#collected(fact);
  }

  #collected({ kind, payload }: VaultRow['fact']): boolean {
    if (kind !== 'parcel-handed-over') return false;
    const { collector } = payload as Extract<Fact, { kind: 'parcel-handed-over' }>['payload'];
    return collector.kind === 'member' && this.#meant.everywhere.has(collector.personId);
  }

  #isOfFamily({ payload }: VaultRow['fact']): boolean {
    return 'familyId' in payload && payload.familyId === this.#erasure.familyId;
  }

  #names({ fact, details }: VaultRow): boolean {
    return this.#isIn(details, this.#isOfFamily(fact));
  }

  /** In what is written of the family itself, the given name alone says who is meant. */
  #isIn(value: unknown, ofFamily: boolean): boolean {
    const text = textsIn(value).join(' ; ');
    if (this.#figures.length > 0) {
      const figures = figuresOf(text);
      if (this.#figures.some((one) => figures.includes(one))) return true;
    }
    const words = nameKey(text).split(' ');
    return this.#called.some(({ surname, given }) =>
      words.some((word, at) => {
        if (!word.startsWith(given)) return false;
        return ofFamily || [words[at - 1], words[at + 1]].some((beside) => beside?.startsWith(surname));
      }),
    );
  }

  /** Whether what was asked for goes, of a command that was refused. */
  goesFrom({ kind, body }: { readonly kind: string; readonly body: unknown }): boolean {
    const { kinds, familyId } = this.#erasure;
    const texts = textsIn(body);
    const isNamed = texts.some(
      (text) => this.#meant.everywhere.has(text) || (this.#whole && text === familyId),
    );
    if (kinds.includes('identity')) return isNamed || this.#isIn(body, texts.includes(familyId));
    return isNamed && kinds.some((one) => (commandsOf[one] as readonly string[]).includes(kind));
  }
}

/** Counts what would go. */
export function countErasure(
  sought: Sought,
  kinds: readonly ErasableKind[],
  rows: readonly VaultRow[],
  commands: readonly { readonly kind: string; readonly body: unknown }[],
): ErasureRehearsal {
  const went = Map.groupBy(rows, (row) => sought.goes(row));
  return {
    kinds: kinds.map((kind) => ({ kind, entries: went.get(kind)?.length ?? 0 })),
    mentions: went.get('mention')?.length ?? 0,
    commands: commands.filter((command) => sought.goesFrom(command)).length,
    mentionsLeft: rows.filter((row) => sought.stays(row)).length,
  };
}

function holds({ fact, details }: VaultRow, kind: ErasableKind): boolean {
  return vaultOf(kind).some(
    ({ facts, having }) =>
      (facts as readonly FactKind[]).includes(fact.kind) &&
      (having === undefined || hasMember(details, having)),
  );
}

function hasMember(details: unknown, name: string): boolean {
  return typeof details === 'object' && details !== null && name in details;
}

function textAt(details: unknown, key: string): string {
  if (typeof details !== 'object' || details === null) return '';
  const value = (details as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : '';
}

function figuresOf(text: string): string {
  return text.replace(/[\s()+-]/g, '');
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
