import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acts, colleague, leader, programme, sessionId, standing, told } from './away.sample.ts';
import { administrator } from './door.sample.ts';
import type { Registry } from './registry.sample.ts';

/** Two phones that each see the server now and then; what they record arrives in any order of the two. */
interface Tap {
  readonly phone: 0 | 1;
  readonly presence: 'present' | 'late' | 'absent' | 'none';
  /** Whether the phone has heard from the server just before. */
  readonly fresh: boolean;
}

const tap: fc.Arbitrary<Tap> = fc.record({
  phone: fc.constantFrom(0 as const, 1 as const),
  presence: fc.constantFrom('present' as const, 'late' as const, 'absent' as const, 'none' as const),
  fresh: fc.boolean(),
});

function markOf(registry: Registry) {
  return registry.get('session', sessionId)?.marks.find(({ personId }) => personId === 'gulzat');
}

test('whatever two facilitators tap, nothing is refused, and neither overwrites what the other did not show her', () => {
  let reviews = 0;
  fc.assert(
    fc.property(fc.array(tap, { maxLength: 12 }), fc.array(fc.boolean()), (taps, verdicts) => {
      const registry = programme();
      const seen: (string | null)[] = [null, null];
      for (const [index, { phone, presence, fresh }] of taps.entries()) {
        const actor = phone === 0 ? leader : colleague;
        const before = markOf(registry);
        if (fresh) seen[phone] = before?.fact ?? null;
        const replaces = seen[phone] ?? null;
        if (presence === 'none' && replaces === null) continue;
        const seat = { sessionId, personId: 'gulzat', replaces } as const;
        const command = told(
          presence === 'none'
            ? { ...seat, kind: 'unmark-attendance' }
            : { ...seat, kind: 'mark-attendance', presence, excuse: null },
          100 + index,
        );
        const [decision] = registry.take([{ by: actor, command }]);
        expect(decision?.ok).toBe(true);
        const after = markOf(registry);
        if (before && after?.fact !== before.fact) expect(before.fact).toBe(replaces);
        seen[phone] = presence === 'none' ? null : command.id;
      }
      const open = registry.all('review').filter(({ decision }) => decision === null);
      reviews += open.length;
      for (const [index, { id }] of open.entries()) {
        const verdict = verdicts[index] ? ('take' as const) : ('leave' as const);
        const command = told({ kind: 'decide-review', reviewId: id, verdict }, 200 + index);
        const [decision] = registry.take([{ by: administrator, command }]);
        if (verdict === 'leave') expect(decision?.ok).toBe(true);
        else if (!decision?.ok) expect(decision?.error.code).toBe('mark-not-found');
      }
    }),
    { numRuns: 200 },
  );
  expect(reviews).toBeGreaterThan(50);
});

test('whatever changes at the office meanwhile, a parcel that left the table is recorded, every time', () => {
  const office = Object.keys(acts).filter((name) => name.startsWith('office'));
  const parcels = Object.keys(acts).filter((name) => name.includes('hands over the parcel'));
  const script = fc.array(fc.oneof(fc.constantFrom(...office), fc.constantFrom(...parcels)), {
    maxLength: 10,
  });
  fc.assert(
    fc.property(script, (names) => {
      const registry = programme();
      let left = 0;
      for (const [index, name] of names.entries()) {
        const act = acts[name];
        if (!act) throw new Error(name);
        const [decision] = registry.take([{ by: act.by, command: told(act.body, 100 + index) }]);
        if (!parcels.includes(name)) continue;
        left += 1;
        expect([name, decision?.ok]).toEqual([name, true]);
      }
      expect(standing(registry).parcels).toBe(left);
      const open = registry.all('review').filter(({ handOver }) => handOver !== null);
      expect(open.length).toBeGreaterThanOrEqual(left - 1);
    }),
    { numRuns: 100 },
  );
});
