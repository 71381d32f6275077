import { Trans, useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import type { Day } from '@tatyktuu/domain/kernel';
import type { Session } from '@tatyktuu/domain/workshops';
import { formatDay } from '@tatyktuu/locales';
import { useState } from 'react';
import { DayField, FormDialog } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';

interface MoveDialogProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** Another day, time or place for a session. */
export function MoveDialog({ session, onClose }: MoveDialogProps) {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const [on, setOn] = useState<Day | ''>(session.on);
  const [at, setAt] = useState(session.at);
  const [place, setPlace] = useState(session.place);
  const move = async () => {
    const sent = await send([{ kind: 'reschedule-session', sessionId: session.id, on, at, place }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Move the session`}
      action={<Trans>Move</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void move()}
      onClose={onClose}
    >
      <DayField label={t`Day`} description={on && formatDay(on)} value={on} onChange={setOn} />
      <TextInput
        type="time"
        label={t`Time`}
        value={at}
        onChange={(event) => setAt(event.currentTarget.value)}
        required
      />
      <TextInput
        label={t`Place`}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        maxLength={200}
      />
    </FormDialog>
  );
}
