import type { Act } from './act.ts';
import type { Chance } from './chance.ts';
import { foodActs } from './food-acts.ts';
import type { Phone } from './phone.ts';
import { sessionActs } from './session-acts.ts';

const acts: readonly Act[] = [...sessionActs, ...foodActs];

/** One thing that somebody does with her phone in the hand, which may need to be opened first. Says what, for the trace. */
export function useNotebook(phone: Phone, chance: Chance): string {
  const { app, profile } = phone;
  if (!app || !profile) return wake(phone, chance);
  if (!phone.isKnown) {
    phone.isKnown = true;
    void app.fetch();
    return 'is signed in to';
  }
  const held = app.held();
  if (!held) return 'has nothing to show';
  if (chance.happens(0.08)) {
    const last = profile.acknowledged.slice(-chance.between(1, 3));
    void phone.undo(last);
    return `takes back ${last.length}`;
  }
  if (chance.happens(0.08)) {
    const read = chance.pick(
      app.entries().filter(({ state }) => state.kind === 'refused' || state.kind === 'needs-review'),
    );
    if (!read) return 'has nothing that needs attention';
    profile.dismissed.add(read.id);
    app.dismiss(read.id);
    return 'puts away what was read';
  }
  const bodies = chance.pick(acts)?.(held, chance) ?? [];
  // She does not wait for the acknowledgement: it comes when it comes, or never, when the app is closed before.
  void phone.write(bodies);
  return `writes ${bodies.map(({ kind }) => kind).join(', ') || 'nothing'}`;
}

/** Somebody takes up a phone that is off or locked, and opens her notebook, or signs in when she has none. */
function wake(phone: Phone, chance: Chance): string {
  if (phone.isLost || chance.happens(0.4)) return 'is not looked at';
  const owner = chance.pick(phone.owners) ?? '';
  const who = `owner ${phone.owners.indexOf(owner) + 1}`;
  const profile = phone.profileOf(owner);
  if (!profile) {
    void phone.enrol(owner);
    return `is enrolled by ${who}`;
  }
  void phone.openFor(profile);
  return `is opened by ${who}`;
}
