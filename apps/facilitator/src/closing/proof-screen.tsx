import { t } from '@lingui/core/macro';
import { instantOf } from '@tatyktuu/domain/kernel';
import type { Session } from '@tatyktuu/domain/workshops';
import { formatDay, formatMoment, formatTime, programmeWords } from '@tatyktuu/locales';
import { Frame } from '../frame/frame.tsx';
import { Empty } from '../frame/states.tsx';
import { useHeld } from '../notebook-context.tsx';
import { groupsOf, ownClosing, unitOfSession } from '../reading/sessions.ts';
import styles from './closing.module.css';
import { CountsTable } from './counts-table.tsx';
import { Differing } from './differing.tsx';
import { NextSession } from './next-session.tsx';
import { useProof } from './use-proof.ts';
import { Verdict } from './verdict.tsx';

/** The proof of a closed session, calm enough to be shown: no names until somebody asks for them. */
export function ProofScreen({ id }: { readonly id: string }) {
  const session = useHeld().world.get('session', id);
  if (session) return <Proof session={session} />;
  return (
    <Frame title={t`Proof`} back={{ at: 'today' }}>
      <Empty title={t`This session is not on this phone`}>{t`Go back and choose another one.`}</Empty>
    </Frame>
  );
}

function Proof({ session }: { readonly session: Session }) {
  const held = useHeld();
  const comparison = useProof(session);
  const unit = unitOfSession(session, held);
  const { opened } = session;
  const closed = ownClosing(session, held);
  const began = opened ? formatMoment(instantOf(opened.at)) : '';
  const when = closed ? formatMoment(instantOf(closed.at)) : '';
  return (
    <Frame
      title={closed ? t`The session is closed` : t`The session is not closed yet`}
      below={closed ? when : ''}
      back={{ at: 'session', id: session.id, part: 'close' }}
    >
      <p className={styles.about}>
        <strong>
          {groupsOf(session, held)
            .map(({ name }) => name)
            .join(', ')}
        </strong>
        {unit && <span>{programmeWords(unit.title)}</span>}
        <span>
          {formatDay(session.on)}, {formatTime(session.at)}
          {session.place && ` · ${session.place}`}
        </span>
        {opened && <span>{t`Began: ${began}`}</span>}
      </p>
      <Verdict session={session} comparison={comparison} />
      <CountsTable session={session} comparison={comparison} />
      {comparison.kind === 'different' && (
        <details className={styles.names}>
          <summary>{t`Show the names`}</summary>
          <Differing session={session} comparison={comparison} />
        </details>
      )}
      <NextSession session={session} />
    </Frame>
  );
}
