import { plural, t } from '@lingui/core/macro';
import { canonicalJson, instantOf } from '@tatyktuu/domain/kernel';
import type { Session } from '@tatyktuu/domain/workshops';
import { formatMoment } from '@tatyktuu/locales';
import { Button } from '../frame/button.tsx';
import { Reason } from '../frame/reason.tsx';
import { Notice } from '../frame/states.tsx';
import { NextSteps } from '../next-step/next-steps.tsx';
import { useHeld, useNotebook } from '../notebook-context.tsx';
import { closingCounts, countsHere } from '../reading/closing.ts';
import { missedAt } from '../reading/make-up.ts';
import { ownClosing } from '../reading/sessions.ts';
import { stockLines } from '../reading/stock.ts';
import { go } from '../route.ts';
import { leftWords } from '../stock/stock-left.tsx';
import { useWrite } from '../writing/use-write.ts';
import styles from './closing.module.css';
import { CountsTable } from './counts-table.tsx';
import { Differing } from './differing.tsx';
import { NextSession } from './next-session.tsx';
import { NotHeld } from './not-held.tsx';
import { Step } from './step.tsx';
import { useProof } from './use-proof.ts';
import { Verdict } from './verdict.tsx';

/** The end of a session: what is counted here and at the office, what is still to do, and the closing itself. */
export function Closing({ session }: { readonly session: Session }) {
  const held = useHeld();
  const notebook = useNotebook();
  const write = useWrite();
  const comparison = useProof(session);
  const { id, report } = session;
  const closed = ownClosing(session, held);
  const body = { kind: 'close-session', sessionId: id, counts: closingCounts(session, held) } as const;
  const refusal = notebook.check(body);
  if (session.status === 'not-held') return <NotHeld session={session} />;

  const stated = closed !== undefined && canonicalJson(closed.counts) === canonicalJson(body.counts);
  const { unmarked } = countsHere(session, held);
  const missed = missedAt(session, held).filter(({ makeUp }) => makeUp === null).length;
  const stock = stockLines(held);
  const when = closed ? formatMoment(instantOf(closed.at)) : '';
  const close = async () => {
    if (await write([body], t`The session is closed`, 'lasting')) go({ at: 'proof', id });
  };
  return (
    <div className={styles.closing}>
      {closed && <Notice>{t`Closed: ${when}. What you put right later still counts.`}</Notice>}
      <CountsTable session={session} comparison={comparison} />
      <Verdict session={session} comparison={comparison} />
      <Differing session={session} comparison={comparison} />
      <div className={styles.steps}>
        {unmarked > 0 && (
          <Step
            to={{ at: 'session', id, part: 'people' }}
            name={t`People`}
            state={plural(unmarked, { one: '# not marked', other: '# not marked' })}
          />
        )}
        <Step
          to={{ at: 'session', id, part: 'report' }}
          name={t`Report`}
          state={report ? t`written` : t`to write: six answers`}
          done={report !== null}
        />
        <NextSteps session={session} />
        {missed > 0 && (
          <Step
            to={{ at: 'make-up', id }}
            name={t`Make-ups`}
            state={plural(missed, { one: '# person', other: '# people' })}
          />
        )}
        {stock.length > 0 && (
          <Step to={{ at: 'stock', from: id }} name={t`Food left`} state={stock.map(leftWords).join(' · ')} />
        )}
      </div>
      <NextSession session={session} />
      {refusal ? (
        <Notice>
          <Reason refusal={refusal} />
        </Notice>
      ) : (
        <div className={styles.answers}>
          {!stated && (
            <Button onClick={() => void close()}>
              {closed ? t`Close again with these counts` : t`Close the session`}
            </Button>
          )}
          {closed && (
            <Button kind={stated ? 'main' : 'quiet'} onClick={() => go({ at: 'proof', id })}>
              {t`Show the proof`}
            </Button>
          )}
        </div>
      )}
      <NotHeld session={session} />
    </div>
  );
}
