import { expect, test } from 'vitest';
import { family, flour, flourForAll, goods, person, round, rule } from './aid.sample.ts';
import type { Commodity, Parcel, Round } from './aid.ts';
import { decideCommodity } from './decide-commodity.ts';
import { decideRound } from './decide-round.ts';
import { decideAidRule } from './decide-rule.ts';
import { evolveAidRule, evolveCommodity, evolveParcel, evolveRound } from './evolve.ts';

const recorded = { id: 'fact', command: 'fact', actor: 'administrator', device: 'device', recordedAt: '' };

test('a commodity keeps what it was before each change; saving it unchanged records nothing', () => {
  const richer = { ...flour, kcal: 360 };
  const decision = decideCommodity(flour, { kind: 'save-commodity', commodity: richer });
  if (!decision.ok) throw new Error('refused');
  expect(decision.value).toEqual([{ kind: 'commodity-saved', payload: { before: flour, after: richer } }]);
  const after = decision.value.reduce<Commodity | undefined>(
    (before, draft) => evolveCommodity(before, { ...draft, ...recorded }),
    flour,
  );
  expect(after).toEqual(richer);
  expect(decideCommodity(richer, { kind: 'save-commodity', commodity: { ...richer } })).toEqual({
    ok: true,
    value: [],
  });
});

test('a new version of a rule stands beside the old one', () => {
  const before = { id: 'rule', versions: [rule(flourForAll)] };
  const version = { ...rule(flourForAll), version: 2, days: 30 };
  const decision = decideAidRule(before, goods, { kind: 'publish-aid-rule', ruleId: 'rule', ...version });
  const [draft] = decision.ok ? decision.value : [];
  if (!draft) throw new Error('refused');
  expect(evolveAidRule(before, { ...draft, ...recorded })).toEqual({
    id: 'rule',
    versions: [rule(flourForAll), version],
  });
});

test('a round opens with every family listed by all its heads, also who is away or never came, and closes once', () => {
  const away = {
    ...person('husband', 'husband'),
    absences: [{ reason: 'migration', from: null, until: null } as const],
  };
  const families = [family({ members: [person('mother'), away, person('child', 'child')] })];
  const decision = decideRound(
    { round: undefined, rule: { id: 'rule', versions: [rule(flourForAll)] }, families },
    {
      ...{ kind: 'open-round', roundId: 'round', ruleId: 'rule', ruleVersion: 1, title: 'Autumn' },
      ...{ on: round.on, place: 'Ivanovka', window: round.window, familyIds: ['family'] },
    },
  );
  if (!decision.ok) throw new Error(decision.error.code);
  let opened: Round | undefined;
  let listed: Parcel | undefined;
  for (const draft of decision.value) {
    if (draft.kind === 'family-listed') listed = evolveParcel(listed, { ...draft, ...recorded });
    else opened = evolveRound(opened, { ...draft, ...recorded });
  }
  expect(opened).toEqual(round);
  expect(listed).toEqual({
    ...{ id: 'round/family', roundId: 'round', familyId: 'family', household: 3, handOvers: [] },
  });
  const closing = { kind: 'round-closed', payload: { roundId: 'round' }, ...recorded } as const;
  expect(evolveRound(opened, closing)?.status).toBe('closed');
});
