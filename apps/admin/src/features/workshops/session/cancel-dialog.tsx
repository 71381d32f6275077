import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { Session } from '@tatyktuu/domain/workshops';
import { FormDialog } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import type { Month } from '../calendar/month.ts';

interface CancelDialogProps {
  readonly session: Session;
  readonly month: Month;
  readonly onClose: () => void;
}

/** Cancels a planned session, after asking. */
export function CancelDialog({ session, month, onClose }: CancelDialogProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { send, pending, problem } = useSubmit();
  const cancel = async () => {
    const sent = await send([{ kind: 'cancel-session', sessionId: session.id }]);
    if (sent?.refusals.length === 0) await navigate({ to: '/workshops', search: { month } });
  };
  return (
    <FormDialog
      title={t`Cancel the session?`}
      action={<Trans>Cancel the session</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void cancel()}
      onClose={onClose}
    >
      <p>
        <Trans>
          It stays in the calendar as cancelled and counts for nobody. The same part of the curriculum can be
          scheduled again.
        </Trans>
      </p>
    </FormDialog>
  );
}
