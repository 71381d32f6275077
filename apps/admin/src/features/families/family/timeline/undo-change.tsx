import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../../page/index.ts';
import { useSubmit } from '../../../../submit.ts';
import type { FamilySeen } from '../contact-seen.ts';
import { useLineWords } from './line-words.ts';
import type { TimelineLine } from './lines.ts';

/** Says what undoing does, and does it. */
export function UndoChange({
  family,
  line,
  onClose,
}: {
  readonly family: FamilySeen;
  readonly line: TimelineLine;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const { label, details } = useLineWords(family)(line);
  const undo = async () => {
    const sent = await send([{ kind: 'undo-change', familyId: family.id, factId: line.first.fact.id }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Undo this change?`}
      action={<Trans>Undo it</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void undo()}
      onClose={onClose}
    >
      <p>
        <strong>{label}</strong> {details}
      </p>
      <p>
        <Trans>
          The family is then as if this had not been recorded. The change stays in the journal, struck
          through, with your name and today's date.
        </Trans>
      </p>
    </FormDialog>
  );
}
