import type { CommandBody } from '@tatyktuu/domain/door';
import type { chanceOf } from './chance.ts';
import { newId } from './door.ts';
import type { Neighbours } from './neighbours.ts';

/** Something that may happen to a family in the neighbourhood, by chance. */
export function familyHappening(
  { pick, below }: ReturnType<typeof chanceOf>,
  village: Neighbours,
): CommandBody {
  const on = pick(['2023-08-25', '2023-08-31', '2023-09-01']);
  const family = pick(village.everybody);
  const other = pick(village.everybody);
  const { familyId } = family;
  const { personId } = pick(family.members);
  const dropped = { familyId: other.familyId, personId: pick(other.members).personId };
  return pick<CommandBody>([
    { kind: 'note-departure', familyId, personId, how: pick(['died', 'married-out', 'moved-out']), on },
    { kind: 'note-return', familyId, personId, on },
    {
      kind: 'tie-people',
      familyId,
      tieId: newId(),
      tie: 'spouse',
      of: personId,
      to: dropped.personId,
      from: null,
    },
    {
      ...{ kind: 'split-family', familyId, newFamilyId: newId(), personIds: [personId], on },
      ...{ number: null, name: `Жаңы ${below(100)}`, address: '' },
    },
    {
      ...{ kind: 'merge-families', familyId, otherId: other.familyId, on, pairs: [] },
      why: pick(['written-twice', 'live-together']),
    },
    { kind: 'unmerge-families', familyId, otherId: other.familyId },
    { kind: 'merge-people', familyId, personId, dropped },
    { kind: 'unmerge-people', familyId, personId, dropped },
    {
      ...{ kind: 'set-contact', familyId, personId },
      contact: {
        phone: null,
        mayCall: 'with-care',
        safeContact: `Эжеси аркылуу ${below(100)}`,
        neverSay: '',
      },
    },
    { kind: 'issue-card', familyId, cardId: newId(), digest: newId().replaceAll('-', '') },
    {
      ...{ kind: 'erase-details', familyId, personIds: [personId], why: 'asked-for' },
      kinds: [pick(['identity', 'contact', 'notes', 'receipts'])],
    },
  ]);
}
