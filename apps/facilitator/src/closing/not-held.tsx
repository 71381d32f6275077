import { t } from '@lingui/core/macro';
import { notHeldReasons, type Session } from '@tatyktuu/domain/workshops';
import { notHeldReasonLabel } from '@tatyktuu/locales';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Reason } from '../frame/reason.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { Notice } from '../frame/states.tsx';
import { StateSign } from '../item-state/state-sign.tsx';
import { useNotebook, usePage } from '../notebook-context.tsx';
import { stateOfEntry } from '../reading/item-state.ts';
import { useWrite } from '../writing/use-write.ts';
import styles from './closing.module.css';

/** That a session did not happen: said with its reason, and taken back when it was wrong. */
export function NotHeld({ session }: { readonly session: Session }) {
  return session.status === 'not-held' ? <ItDidNot session={session} /> : <SayThatNot session={session} />;
}

function ItDidNot({ session }: { readonly session: Session }) {
  const { entries } = usePage();
  const write = useWrite();
  const entry = entries.findLast(
    ({ body }) => body.kind === 'report-not-held' && body.sessionId === session.id,
  );
  const body = { kind: 'withdraw-not-held', sessionId: session.id } as const;
  return (
    <section className={styles.notHeld}>
      <h2>{t`The session did not happen`}</h2>
      <p>
        {session.notHeldReason && notHeldReasonLabel(session.notHeldReason)}{' '}
        <StateSign state={entry ? stateOfEntry(entry) : null} words />
      </p>
      <p className={styles.soft}>{t`It counts for nobody and against nobody.`}</p>
      <Button kind="quiet" onClick={() => void write([body], t`The session is planned again`)}>
        {t`It did happen after all`}
      </Button>
    </section>
  );
}

function SayThatNot({ session }: { readonly session: Session }) {
  const notebook = useNotebook();
  const write = useWrite();
  const [asking, setAsking] = useState(false);
  const bodyOf = (reason: (typeof notHeldReasons)[number]) =>
    ({ kind: 'report-not-held', sessionId: session.id, reason }) as const;
  const refusal = notebook.check(bodyOf('other'));
  if (session.marks.length > 0 || session.report !== null) return null;
  if (refusal?.code === 'session-not-yet') return null;
  return (
    <>
      <button type="button" className={styles.aside} onClick={() => setAsking(true)}>
        {t`The session did not happen`}
      </button>
      {asking && (
        <Sheet title={t`Why did it not happen?`} onClose={() => setAsking(false)}>
          {refusal ? (
            <Notice>
              <Reason refusal={refusal} />
            </Notice>
          ) : (
            <ul className={styles.reasons}>
              {notHeldReasons.map((reason) => (
                <li key={reason}>
                  <Button
                    kind="quiet"
                    onClick={() => {
                      setAsking(false);
                      void write([bodyOf(reason)], t`The session did not happen`);
                    }}
                  >
                    {notHeldReasonLabel(reason)}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Sheet>
      )}
    </>
  );
}
