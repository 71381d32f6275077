import { addDays } from '@tatyktuu/domain/kernel';
import { expect, test } from 'vitest';
import { expectNoAxeViolations } from '../accessibility.ts';
import type { OfficeHands } from './in-the-office.ts';
import type { Hands } from './on-the-phone.ts';
import { found, type Plan } from './plan.ts';

/** Who is where on the afternoon, and what is meant to happen. */
export interface Afternoon {
  readonly aisuluu: Hands;
  readonly nazira: Hands;
  readonly office: OfficeHands;
  readonly plan: Plan;
  readonly today: string;
}

/** A whole session on both phones without a connection, while the office changes its plans. */
export function holdInTheCellar({ aisuluu, nazira, office, plan, today }: Afternoon): void {
  const { guests, homes } = plan;
  const [gone, goneToo] = plan.withdrawn;
  /** Who stayed away from an earlier session, and is visited. */
  let missed: readonly string[];

  test('the first of the pair holds the whole session', async () => {
    const { session, cancelled, moved, round } = plan;
    await aisuluu.phone.context().setOffline(true);
    const elsewhere = [...plan.leaving, guests.once.name, guests.stayedAway.name];
    missed = (await aisuluu.missed()).filter((name) => !elsewhere.includes(name));
    await aisuluu.roster(session);
    await aisuluu.mark(guests.once.name);
    await aisuluu.mark(guests.later.name);
    await aisuluu.markAs(guests.stayedAway.name, 'Absent');
    await aisuluu.writeNextStep(guests.decided.name, 'Кечинде чогуу чай ичебиз');
    await aisuluu.tap('The rest present');
    await aisuluu.visit(found(missed[0]), addDays(today, -1));
    await aisuluu.visit(found(missed[1]), today);
    for (const id of [cancelled, moved]) {
      await aisuluu.roster(id);
      await aisuluu.mark(plan.wife.name);
      await aisuluu.mark(plan.mother.name);
    }
    for (const { id } of [homes.twice, homes.twiceToo, gone.home, goneToo.home, homes.signed])
      await aisuluu.handOver(round, id);
    await aisuluu.handOver(round, homes.mistaken.id);
    await aisuluu.takeBack(homes.mistaken.label);
    await aisuluu.giveBack('50');
    await aisuluu.report(session);
    await aisuluu.close();
    await aisuluu.says('Not yet compared: there is no connection.');
    await expectNoAxeViolations(aisuluu.phone);
  }, 120_000);

  test('the second holds it too, and saw some things otherwise', async () => {
    const { session, round, closedRound } = plan;
    await nazira.phone.context().setOffline(true);
    await nazira.roster(session);
    await nazira.markAs(guests.once.name, 'Absent');
    await nazira.markAs(guests.later.name, 'Late');
    await nazira.mark(guests.alike.name);
    await nazira.writeNextStep(guests.decidedToo.name, 'Кайненем менен базарга барам');
    await nazira.visit(found(missed[0]), today);
    await nazira.visit(found(missed[1]), today);
    for (const { id } of [homes.twice, homes.twiceToo]) await nazira.handOver(round, id);
    await nazira.handOver(round, homes.proxied.id, 'Саламатова Гүлзат');
    for (const { id } of [homes.late, homes.tooLate]) await nazira.handOver(closedRound, id);
    await nazira.giveBack('10');
    await nazira.report(session);
    await nazira.close();
    expect(await nazira.waiting()).toBeGreaterThan(10);
  }, 120_000);

  test('meanwhile the office plans otherwise', async () => {
    await office.moveMember(plan.taken.name, plan.group, plan.otherGroup);
    await office.cancelSession(plan.cancelled);
    await office.moveSession(plan.moved, addDays(today, 1));
    await office.withdrawFamily(gone.home.id);
    await office.withdrawFamily(goneToo.home.id);
    await office.closeRound(plan.closedRound);
    expect(await office.cases()).toEqual([]);
  }, 120_000);
}
