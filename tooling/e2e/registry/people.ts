import { type Answers, consentStands } from '@tatyktuu/domain/families';
import type { Api } from '../../bench/api.ts';
import { found } from '../two-phones/plan.ts';

/** Whom of the example the afternoon is about. */
export async function findPeople(api: Api) {
  const { today } = await api.programme.me.query();
  const [{ groups }, rounds, waitingLines] = await Promise.all([
    api.workshops.groups.query(),
    api.aid.rounds.query(),
    api.families.list.query({ search: 'Japarov', status: 'all', sort: 'name', offset: 0, limit: 10 }),
  ]);
  const round = found(rounds.find(({ status }) => status === 'open'));
  const group = found(groups.find(({ audience }) => audience === 'daughter-in-law'));
  const { parcels } = await api.aid.round.query({ roundId: round.id });
  const unserved = parcels
    .filter(({ parcel }) => parcel.handOvers.every(({ reversedBy }) => reversedBy !== null))
    .map(({ familyId }) => familyId);
  const twice = found(waitingLines.lines.find(({ name }) => name === 'Japarov')).id;
  const { members } = await api.families.one.query({ familyId: twice });
  const waiting = { id: twice, grownUp: found(members.find(({ role }) => role !== 'child')).id };
  for (const { personId, familyId } of group.memberships.filter(({ leftOn }) => leftOn === null)) {
    const family = await api.families.one.query({ familyId });
    const person = family.members.find(({ id }) => id === personId);
    const agreed = (['programme', 'aid'] as const).every((purpose) =>
      consentStands(family, personId, purpose, today),
    );
    if (!person || !agreed || !unserved.includes(familyId)) continue;
    const purposes = { programme: 'Taking part in the programme', aid: 'Food aid' };
    return {
      wife: { id: personId, familyId, fullName: person.fullName, familyName: family.name, today, purposes },
      group: group.id,
      round,
      answers: await anyAnswers(api),
      waiting,
    };
  }
  throw new Error('the example has nobody who agreed to everything');
}

/** An answer to the first question of the form in use. */
async function anyAnswers(api: Api): Promise<Answers> {
  const criterion = found((await api.registry.selectionForm.query())?.versions.at(-1)?.criteria[0]);
  if (criterion.answer === 'choice') return { [criterion.id]: found(criterion.options[0]).id };
  return { [criterion.id]: criterion.answer === 'yes-no' ? true : 1 };
}
