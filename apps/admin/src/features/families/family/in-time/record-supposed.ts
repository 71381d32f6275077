import type { FamilyId } from '@tatyktuu/domain/kernel';
import { newId } from '../../../../device.ts';
import { useSubmit } from '../../../../submit.ts';
import type { DrawnTie } from '../graph/kin.ts';

/** Records the ties that the roles suggest, once somebody has looked that they are right. */
export function useRecordSupposed(familyId: FamilyId) {
  const { send, pending, problem } = useSubmit();
  const record = (ties: readonly DrawnTie[]) =>
    send(
      ties.map(({ kind, of, to }) => ({
        kind: 'tie-people',
        familyId,
        tieId: newId(),
        tie: kind,
        of,
        to,
        from: null,
      })),
    );
  return { record, pending, problem };
}
