import { t } from '@lingui/core/macro';
import { LONGEST_NEXT_STEP, type Session } from '@tatyktuu/domain/workshops';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Reason } from '../frame/reason.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { Notice } from '../frame/states.tsx';
import { StateSign } from '../item-state/state-sign.tsx';
import { useNotebook, usePage } from '../notebook-context.tsx';
import { stateOfFact } from '../reading/item-state.ts';
import type { RosterLine } from '../reading/roster.ts';
import { useWrite } from '../writing/use-write.ts';
import styles from './next-step.module.css';

interface NextStepSheetProps {
  readonly session: Session;
  readonly line: RosterLine;
  readonly onClose: () => void;
}

/** What a participant decided to do next, in one line of her own. */
export function NextStepSheet({ session, line, onClose }: NextStepSheetProps) {
  const notebook = useNotebook();
  const page = usePage();
  const write = useWrite();
  const { nextStep, personId, fullName } = line;
  const [text, setText] = useState(nextStep?.text ?? '');
  const [tried, setTried] = useState(false);
  const body = { kind: 'keep-next-step', sessionId: session.id, personId, text } as const;
  const refusal = tried ? notebook.check(body) : null;
  const keep = async () => {
    setTried(true);
    if (notebook.check(body)) return;
    if (await write([body], t`The next step of ${fullName} is kept`)) onClose();
  };
  const drop = async () => {
    onClose();
    await write([{ kind: 'drop-next-step', sessionId: session.id, personId }], t`The next step is removed`);
  };
  return (
    <Sheet title={t`Next step`} onClose={onClose}>
      <label className={styles.field}>
        <span>{fullName}</span>
        <textarea
          rows={3}
          maxLength={LONGEST_NEXT_STEP}
          autoComplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <small>
          {t`One step of the person’s own, in one line. Nothing about quarrels or what happened at home.`}
        </small>
      </label>
      {nextStep && (
        <p className={styles.state}>
          <StateSign state={stateOfFact(nextStep.fact, page)} words />
        </p>
      )}
      <div role="alert">
        {refusal && (
          <Notice>
            <Reason refusal={refusal} />
          </Notice>
        )}
      </div>
      <div className={styles.answers}>
        <Button onClick={() => void keep()}>{t`Keep the step`}</Button>
        {nextStep && <Button kind="quiet" onClick={() => void drop()}>{t`Remove the step`}</Button>}
      </div>
    </Sheet>
  );
}
