import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Family } from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { type ReactNode, useState } from 'react';
import { FormDialog, Notice } from '../../../../page/index.ts';
import { useSubmit } from '../../../../submit.ts';
import css from '../family.module.css';
import { FamilyLink } from '../family-link.tsx';

/** Where the family came from or went on, with the way back. */
export function MergedNotices({ family }: { readonly family: Family }): ReactNode {
  const [undoing, setUndoing] = useState<{ familyId: FamilyId; otherId: FamilyId } | null>(null);
  const { mergedInto, absorbed, splitFrom } = family;
  if (mergedInto === null && absorbed.length === 0 && splitFrom === null) return null;
  return (
    <div className={css.notices}>
      {splitFrom !== null && (
        <Notice tone="told">
          <p>
            <Trans>
              It split off from <FamilyLink familyId={splitFrom} />.
            </Trans>
          </p>
        </Notice>
      )}
      {mergedInto !== null && (
        <Notice tone="wait">
          <p>
            <Trans>
              This entry goes on in <FamilyLink familyId={mergedInto} /> and counts nowhere by itself.
            </Trans>
          </p>
          <Button mt="xs" size="xs" onClick={() => setUndoing({ familyId: mergedInto, otherId: family.id })}>
            <Trans>Undo the merge…</Trans>
          </Button>
        </Notice>
      )}
      {absorbed.map((otherId) => (
        <Notice key={otherId} tone="told">
          <p>
            <Trans>
              <FamilyLink familyId={otherId} /> goes on in this family.
            </Trans>
          </p>
          <Button mt="xs" size="xs" onClick={() => setUndoing({ familyId: family.id, otherId })}>
            <Trans>Undo the merge…</Trans>
          </Button>
        </Notice>
      ))}
      {undoing && <UndoMerge {...undoing} onClose={() => setUndoing(null)} />}
    </div>
  );
}

function UndoMerge({
  familyId,
  otherId,
  onClose,
}: {
  readonly familyId: FamilyId;
  readonly otherId: FamilyId;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const undo = async () => {
    const sent = await send([{ kind: 'unmerge-families', familyId, otherId }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Undo the merge?`}
      action={<Trans>Make them two again</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void undo()}
      onClose={onClose}
    >
      <p>
        <Trans>
          Whoever had come over is in the other family again, and both families count by themselves. What was
          recorded meanwhile stays where it was recorded.
        </Trans>
      </p>
    </FormDialog>
  );
}
