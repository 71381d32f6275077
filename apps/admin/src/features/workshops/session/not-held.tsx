import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Session } from '@tatyktuu/domain/workshops';
import { notHeldReasonLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { Notice, Problem } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import styles from './not-held.module.css';

/** Why a session did not take place, and the way to plan it again when that turns out to be wrong. */
export function NotHeld({ session }: { readonly session: Session }): ReactNode {
  const { send, pending, problem } = useSubmit();
  if (session.status !== 'not-held' || session.notHeldReason === null) return null;
  return (
    <div className={styles.notHeld}>
      <Notice tone="told">
        <p>
          <Trans>
            It did not take place: {notHeldReasonLabel(session.notHeldReason)}. It counts for nobody and
            against nobody.
          </Trans>
        </p>
        <Button
          size="xs"
          loading={pending}
          onClick={() => void send([{ kind: 'withdraw-not-held', sessionId: session.id }])}
        >
          <Trans>Plan it again</Trans>
        </Button>
      </Notice>
      <Problem sentence={problem} />
    </div>
  );
}
