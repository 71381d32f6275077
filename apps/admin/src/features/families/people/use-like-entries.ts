import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { client } from '../../../api.ts';
import { identityOf, type PersonDraft, readPhone } from './person-draft.ts';

const WAIT_AFTER_TYPING = 300;
/** So many letters of a name are compared at least. */
const SHORTEST_NAME = 4;

type Asked = Parameters<typeof client.duplicates.check.mutate>[0];
export type Match = Awaited<ReturnType<typeof client.duplicates.check.mutate>>[number][number];

/**
 * Who is registered already and may be one of those who are being written down: for each draft, by its place, the
 * likest entries, the surest first.
 * @param familyId The family they come into; null for a new one.
 */
export function useLikeEntries(
  familyId: FamilyId | null,
  address: string,
  drafts: readonly PersonDraft[],
): (index: number) => readonly Match[] {
  const asked: Asked = {
    familyId,
    address: address.slice(0, 500),
    people: drafts.map((draft) => {
      const { role: _, ...identity } = identityOf(draft);
      const phone = readPhone(draft.contact.phone);
      return {
        ...identity,
        phone: phone !== null && phone.length <= 20 ? phone : null,
        nationalId:
          identity.nationalId !== null && identity.nationalId.length <= 20 ? identity.nationalId : null,
      };
    }),
  };
  const [settled] = useDebouncedValue(JSON.stringify(asked), WAIT_AFTER_TYPING);
  const isNamed = ({ fullName }: { readonly fullName: string }) => fullName.trim().length >= SHORTEST_NAME;
  const { data } = useQuery({
    queryKey: ['like-entries', settled],
    queryFn: () => client.duplicates.check.mutate(JSON.parse(settled) as Asked),
    enabled: asked.people.some(isNamed),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  return (index) => {
    const person = asked.people[index];
    return person && isNamed(person) ? (data?.[index] ?? []) : [];
  };
}
