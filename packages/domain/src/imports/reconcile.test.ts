import { expect, test } from 'vitest';
import { decide, type Fact, needsOf, record, WorkingCopy } from '../door/index.ts';
import type { FamilyCommand, FamilyFact } from '../families/index.ts';
import {
  type ImportDecisions,
  type KnownFamily,
  NO_DECISIONS,
  reconcile,
  saidByImports,
  tallyOf,
  toCommands,
} from './index.ts';
import { heading, ids, read } from './lists.sample.ts';

type Row = readonly (string | number | null)[];

const first: readonly Row[] = [
  [1, 'Асанова Гүлзат', 'келин', '05.07.1989', 'ж', null, 'с. Бетеге, 1'],
  [null, 'Асанов Бакыт', 'муж', '1988', 'м', null, null],
  [2, 'Исакова Айгүл', 'келин', '07.09.1991', 'ж', null, 'с. Бетеге, 2'],
  [null, 'Исаков Талант', 'муж', '1985', 'м', null, null],
];

/** A registry in which commands are taken as the door takes them, with the history of each family. */
function openRegistry() {
  const copy = new WorkingCopy();
  const facts: Fact[] = [];
  const imported = new Set<string>();
  const actor = { id: 'administrator', role: 'administrator' } as const;

  function take(body: FamilyCommand, byImport: boolean): void {
    const id = `command-${facts.length}`;
    if (byImport) imported.add(id);
    for (const need of copy.missing(needsOf(body, copy))) {
      if (need.of === 'family') copy.put('family', need.id, undefined);
      else if (need.of === 'groups-of-family') copy.putIndex(need, []);
      else throw new Error(`a list needs ${need.of}`);
    }
    const decision = decide(copy, body, { actor, today: '2023-11-01' });
    if (!decision.ok) throw new Error(`${body.kind}: ${decision.error.code}`);
    const command = { id, device: 'd', recordedAt: '2023-11-01T00:00:00.000Z-0000-d', body };
    for (const fact of record(command, actor, decision.value)) {
      copy.apply(fact);
      facts.push(fact);
    }
  }

  function known(): readonly KnownFamily[] {
    const homes = copy.changed().filter(({ of }) => of === 'family');
    return homes.flatMap(({ id }) => {
      const family = copy.get('family', id);
      const history = facts.filter(
        (fact): fact is FamilyFact => 'familyId' in fact.payload && fact.payload.familyId === id,
      );
      return family ? [{ family, lastImported: saidByImports(history, imported) }] : [];
    });
  }

  const families = () => known().map(({ family }) => family);
  return {
    known,
    families,
    person: (name: string) =>
      families()
        .flatMap((family) => family.members.map((person) => ({ familyId: family.id, person })))
        .find(({ person }) => person.fullName === name) ?? expect.unreachable(name),
    byHand: (body: FamilyCommand) => take(body, false),
    /** Takes the list over and says what became of its families. */
    take: (rows: readonly Row[], decisions: ImportDecisions = NO_DECISIONS) => {
      const preview = reconcile(read([heading, ...rows]), known());
      const plan = toCommands(preview, decisions, ids);
      if (plan.ok) for (const { body } of plan.value.steps) take(body, true);
      return { preview, plan, tally: tallyOf(preview.families, decisions) };
    },
  };
}

function changed(rows: readonly Row[], row: number, cell: number, value: string | null): readonly Row[] {
  return rows.map((each, at) =>
    at === row ? each.map((was, index) => (index === cell ? value : was)) : each,
  );
}

test('the same list taken again changes nothing', () => {
  const registry = openRegistry();
  expect(registry.take(first).tally).toMatchObject({ add: 2, newPeople: 4 });
  const before = registry.families();
  const again = registry.take(first);
  expect(again.tally).toMatchObject({ add: 0, update: 0, same: 2, undecided: 0 });
  expect(again.plan).toMatchObject({ error: { code: 'nothing-to-import' } });
  expect(registry.families()).toEqual(before);
});

test('a corrected list updates, adds and leaves the rest as it is, by itself', () => {
  const registry = openRegistry();
  registry.take(first);
  const corrected = [
    ...changed(changed(first, 0, 1, 'Асанова Гүлзат Кубанычбек кызы'), 1, 3, '12.03.1988'),
    [null, 'Исаков Нурсултан', 'бала', '2020', 'м', null, null],
    [3, 'Турдубекова Жылдыз', 'келин', '1993', 'ж', null, 'с. Бетеге, 3'],
  ];
  const { tally, plan } = registry.take(corrected);
  expect(tally).toMatchObject({ add: 1, update: 2, same: 0, undecided: 0, newPeople: 1, joining: 1 });
  expect(plan.ok && plan.value.steps.map(({ row, body }) => [row, body.kind])).toEqual([
    [2, 'correct-member'],
    [3, 'correct-member'],
    [6, 'add-member'],
    [7, 'register-family'],
  ]);
  expect(registry.person('Асанова Гүлзат Кубанычбек кызы').person.birth).toBe('1989-07-05');
  expect(registry.person('Асанов Бакыт').person.birth).toBe('1988-03-12');
  expect(registry.families()).toHaveLength(3);
});

test('families that the list no longer names are told, and stay; a list of other families says nothing of them', () => {
  const registry = openRegistry();
  registry.take(first);
  const [, gone] = registry.families();
  const shortened = reconcile(read([heading, ...first.slice(0, 2)]), registry.known());
  expect(shortened.notListed).toEqual([{ id: gone?.id, number: '2', name: 'Исакова' }]);
  expect(reconcile(read([heading, ...first]), registry.known()).notListed).toEqual([]);
  const others = [[9, 'Турдубекова Жылдыз', 'келин', '1993', 'ж', null, 'с. Бетеге, 9']];
  expect(reconcile(read([heading, ...others]), registry.known()).notListed).toEqual([]);
});

test('what the office changed since is kept, also by the import after the next one, until the list changes it too', () => {
  const registry = openRegistry();
  registry.take(first);
  const { familyId, person } = registry.person('Асанов Бакыт');
  const { id: personId, fullName, nationalId, role, sex } = person;
  registry.byHand({
    ...{ kind: 'correct-member', familyId, personId, fullName, nationalId, role, sex },
    birth: '1987-01-02',
  });

  const unchanged = registry.take(first);
  expect(unchanged.tally).toMatchObject({ same: 2, undecided: 0 });
  const kept = unchanged.preview.families[0]?.members[1]?.fields;
  expect(kept).toMatchObject([{ field: 'birth', verdict: 'kept' }]);

  // The list changes another detail of his: the office's birth goes along and is still the office's.
  const other = changed(first, 1, 1, 'Асанов Бакыт Жолдошбекович');
  expect(registry.take(other).tally).toMatchObject({ update: 1, undecided: 0 });
  expect(registry.take(other).tally).toMatchObject({ same: 2, undecided: 0 });
  expect(registry.person('Асанов Бакыт Жолдошбекович').person.birth).toBe('1987-01-02');

  const both = changed(other, 1, 3, '1990');
  const asked = registry.take(both);
  expect(asked.tally).toMatchObject({ undecided: 1 });
  expect(asked.plan).toMatchObject({ error: { code: 'families-undecided' } });
  const decisions = { ...NO_DECISIONS, fields: { '3:birth': 'list' } } as const;
  expect(registry.take(both, decisions).tally).toMatchObject({ update: 1, undecided: 0 });
  expect(registry.person('Асанов Бакыт Жолдошбекович').person.birth).toBe('1990');
});

test('who is missing in the list is shown and stays; who has left is not brought back', () => {
  const registry = openRegistry();
  registry.take(first);
  const { familyId, person } = registry.person('Исаков Талант');
  registry.byHand({
    kind: 'note-departure',
    familyId,
    personId: person.id,
    how: 'moved-out',
    on: '2023-10-01',
  });
  const { preview, tally } = registry.take(first.filter((_, at) => at !== 1));
  expect(preview.families[0]?.unnamed.map(({ fullName }) => fullName)).toEqual(['Асанов Бакыт']);
  expect(preview.families[1]?.unnamed).toEqual([]);
  expect(tally).toMatchObject({ same: 2, update: 0, undecided: 0 });
  expect(registry.person('Асанов Бакыт').person.departure).toBeNull();
  expect(registry.person('Исаков Талант').person.departure).not.toBeNull();
});

test('a name that was corrected in the list leads to the same person, not to a second one', () => {
  const registry = openRegistry();
  registry.take(first);
  const corrected = changed(first, 3, 1, 'Исаков Таланбек');
  expect(registry.take(corrected).tally).toMatchObject({ update: 1, newPeople: 0 });
  expect(registry.families().flatMap(({ members }) => members)).toHaveLength(4);
});

test('a family that was written down by hand is filled in where nothing was known, and asked where it says otherwise', () => {
  const registry = openRegistry();
  const member = { nationalId: null, phone: null, safeContact: '', absences: [], role: 'other' } as const;
  registry.byHand({
    ...{ kind: 'register-family', familyId: 'f', number: null, name: 'Асановы', address: '', source: null },
    notes: [],
    members: [
      { ...member, personId: 'p1', fullName: 'Асанова Гулзат', birth: null, sex: 'unknown' },
      { ...member, personId: 'p2', fullName: 'Асанов Бакыт', birth: '1979', role: 'husband', sex: 'male' },
    ],
  });
  const preview = reconcile(read([heading, ...first.slice(0, 2)]), registry.known());
  expect(preview.families[0]?.registered).toBeNull();

  const agreeing = reconcile(read([heading, ...changed(first.slice(0, 2), 1, 3, null)]), registry.known());
  const [family] = agreeing.families;
  expect(family?.registered?.id).toBe('f');
  expect(family?.fields.map(({ field, verdict }) => [field, verdict])).toEqual([
    ['family-number', 'taken'],
    ['address', 'taken'],
  ]);
  expect(family?.members[0]?.fields.map(({ field, verdict }) => [field, verdict])).toEqual([
    ['relation', 'taken'],
    ['birth', 'taken'],
    ['sex', 'taken'],
  ]);
});

test('a family that was found may be another one after all, or be left out', () => {
  const registry = openRegistry();
  registry.take(first);
  const corrected = changed(first, 0, 3, '06.07.1989');
  const asNew = { ...NO_DECISIONS, families: { 2: 'as-new', 4: 'leave-out' } } as const;
  expect(registry.take(corrected, asNew).tally).toMatchObject({ add: 1, 'leave-out': 1, update: 0 });
  expect(registry.families()).toHaveLength(3);
});
