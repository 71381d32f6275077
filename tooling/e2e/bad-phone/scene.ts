import type { CommandBody } from '@tatyktuu/domain/door';
import { rosterOf } from '@tatyktuu/domain/workshops';
import { expect } from 'vitest';
import { apiAt, signIn } from '../../bench/api.ts';
import { startProgram } from '../program.ts';
import { personNamed } from '../sign-in.ts';
import { found } from '../two-phones/plan.ts';
import { Knocking } from './bad-phone.ts';

/** A server with the example, somebody who knocks at it, and a phone that was enrolled there by a facilitator. */
export async function openScene() {
  const program = await startProgram({ example: true });
  const cookieOf = (name: string) => signIn(program.url, personNamed(program.credentials, name));
  const [office, field] = await Promise.all([cookieOf('janyl'), cookieOf('aisuluu')]);
  const api = apiAt(program.url, office);
  const whole = await apiAt(program.url, field).field.bundle.query();
  const { today } = whole;
  const printed = program.output();
  const door = new Knocking(program.url);
  const phone = await door.enrol(field);

  const isOwn = (groupIds: readonly string[]) => groupIds.some((id) => whole.led.includes(id));
  const sessionOn = (isWanted: (on: string) => boolean) =>
    found(
      whole.sessions.find(
        ({ status, groupIds, on }) => status === 'planned' && isOwn(groupIds) && isWanted(on),
      ),
    );
  const session = sessionOn((on) => on === today);
  const guests = rosterOf(session, whole.groups).map(({ personId }) => personId);
  const markOf = (sessionId: string, personId: string): CommandBody => ({
    ...{ kind: 'mark-attendance', sessionId, personId, presence: 'present', excuse: null },
  });
  await phone.told(phone.batchOf(markOf(session.id, found(guests[0]))));

  /** Asked again where the server has closed a connection on which it was told too much. */
  const factsInJournal = async () => {
    const ask = () => api.programme.verify.mutate();
    const verification = await ask().catch(ask);
    if (!verification.intact) throw new Error(`the journal is broken at ${verification.position}`);
    return verification.facts;
  };

  /** Nothing that was asked or printed tells of anybody, of what the server is made of, or of a secret. */
  function expectNothingTold(): void {
    const answers = door.said.map(({ text }) => text).join('\n');
    const people = whole.families.flatMap(({ name, members }) => [
      name,
      ...members.map(({ fullName }) => fullName),
    ]);
    for (const secret of [...people, phone.granted.grant]) {
      expect(answers).not.toContain(secret);
      expect(program.output()).not.toContain(secret);
    }
    expect(answers).not.toMatch(/node_modules|\.ts:|SELECT|prisma|stack/i);
    expect(door.said.filter(({ status }) => status >= 500)).toEqual([]);
    expect(program.output()).toBe(printed);
  }

  return {
    ...{ program, cookieOf, office, field, api, whole, today, door, phone },
    ...{ isOwn, sessionOn, session, guests, markOf, factsInJournal, expectNothingTold },
    mark: (place: number) => markOf(session.id, found(guests[place])),
  };
}

/** What the phone is told of the reason, where it is told one. */
export function reasonIn({ text }: { readonly text: string }): unknown {
  return JSON.parse(text).error?.data?.reason;
}
