import { describe, expect, test } from 'vitest';
import { recorded } from './care.sample.ts';
import { decidePolicy, evolvePolicy } from './decide-policy.ts';
import { decideWording, LONGEST_WORDING } from './decide-wording.ts';
import { DEFAULT_POLICY, POLICY, type RegistryPolicy, STARTING_POLICY } from './policy.ts';
import { evolveWording, type PublishWording, type Wording } from './wording.ts';

const { id: _one, ...policy } = STARTING_POLICY;
const set = (change: Partial<RegistryPolicy> = {}) => ({
  kind: 'set-registry-policy' as const,
  policy: { ...policy, ...change },
});

describe('the policy of the registry', () => {
  test('is set as a whole; the same again is no fact', () => {
    const decision = decidePolicy(undefined, set());
    const [draft] = decision.ok ? decision.value : [];
    if (!draft) throw new Error('not set');
    const state = evolvePolicy(undefined, { ...draft, ...recorded });
    expect(state).toEqual(STARTING_POLICY);
    expect(decidePolicy(state, set())).toEqual({ ok: true, value: [] });
    expect(decidePolicy(DEFAULT_POLICY, set()).ok && state.id).toBe(POLICY);
  });

  test.each<readonly [string, Partial<RegistryPolicy>, string]>([
    ['a level below the half', { duplicateLevel: 49 }, 'duplicate-level-not-percent'],
    ['a level beyond certainty', { duplicateLevel: 101 }, 'duplicate-level-not-percent'],
    ['half a month', { keepMonths: { ...policy.keepMonths, notes: 0.5 } }, 'keep-time-not-months'],
    [
      'longer than anybody keeps',
      { keepMonths: { ...policy.keepMonths, identity: 601 } },
      'keep-time-not-months',
    ],
    ['refused texts for no time', { keepRefusedDays: 0 }, 'keep-time-not-days'],
  ])('refused: %s', (_, change, code) => {
    expect(decidePolicy(undefined, set(change))).toEqual({ ok: false, error: { code } });
  });

  test('a new programme asks for consent first; one that decided nothing goes on as before', () => {
    expect([STARTING_POLICY.consentFirst, DEFAULT_POLICY.consentFirst]).toEqual([true, false]);
  });
});

describe('what is read out', () => {
  const publish: PublishWording = {
    ...{ kind: 'publish-wording', purpose: 'photograph', version: '1' },
    text: { ky: 'Сүрөткө тартсак болобу?' },
  };
  const after = (before: Wording | undefined, command: PublishWording): Wording => {
    const decision = decideWording(before, command);
    const [draft] = decision.ok ? decision.value : [];
    if (!draft) throw new Error('not published');
    return evolveWording(before, { ...draft, ...recorded });
  };

  test('stands in versions, of which the last is in use', () => {
    const two = after(after(undefined, publish), {
      ...publish,
      version: '2',
      text: { ru: 'Можно снимать?' },
    });
    expect(two).toEqual({
      id: 'photograph',
      versions: [
        { version: '1', text: publish.text },
        { version: '2', text: { ru: 'Можно снимать?' } },
      ],
    });
  });

  test.each<readonly [string, Partial<PublishWording>, string]>([
    ['a version that there is', {}, 'wording-version-exists'],
    ['a version in words', { version: 'Aigul’s' }, 'wording-version-not-figures'],
    ['nothing to read', { version: '2', text: { en: ' ' } }, 'wording-needs-text'],
    [
      'more than anybody listens to',
      { version: '2', text: { en: 'x'.repeat(LONGEST_WORDING + 1) } },
      'wording-too-long',
    ],
  ])('refused: %s', (_, change, code) => {
    const decision = decideWording(after(undefined, publish), { ...publish, ...change });
    expect(decision).toMatchObject({ ok: false, error: { code } });
  });
});
