import { t } from '@lingui/core/macro';
import type { Session } from '@tatyktuu/domain/workshops';
import { formatDay, formatTime } from '@tatyktuu/locales';
import { lazy, type ReactNode, Suspense } from 'react';
import { Frame } from '../frame/frame.tsx';
import { Empty } from '../frame/states.tsx';
import { useHeld } from '../notebook-context.tsx';
import { parcelLines } from '../reading/parcels.ts';
import { groupsOf } from '../reading/sessions.ts';
import type { Route, SessionPart } from '../route.ts';
import { Counter } from './counter.tsx';
import { Roster } from './roster.tsx';
import { loadClosing, loadNotHeld, loadParcelList, loadReport, loadStockLeft } from './seldom-parts.ts';
import { SessionParts } from './session-parts.tsx';
import { useRoster } from './use-roster.ts';

const ParcelList = lazy(loadParcelList);
const StockLeft = lazy(loadStockLeft);
const Report = lazy(loadReport);
const Closing = lazy(loadClosing);
const NotHeld = lazy(loadNotHeld);

/** One session: its people, their parcels, its report, its end. */
export function SessionScreen({ id, part }: { readonly id: string; readonly part: SessionPart }) {
  const session = useHeld().world.get('session', id);
  if (!session) {
    return (
      <Frame title={t`Session`} back={{ at: 'today' }}>
        <Empty title={t`This session is not on this phone`}>{t`Go back and choose another one.`}</Empty>
      </Frame>
    );
  }
  if (part === 'people') return <People session={session} />;
  return (
    <SessionFrame session={session} part={part} pinned={part === 'parcels' && <StockLeft from={id} />}>
      {part === 'parcels' && <ParcelList session={session} />}
      {part === 'report' && <Report session={session} />}
      {part === 'close' && <Closing session={session} />}
    </SessionFrame>
  );
}

function People({ session }: { readonly session: Session }) {
  const roster = useRoster(session);
  if (session.status === 'not-held') {
    return (
      <SessionFrame session={session} part="people">
        <NotHeld session={session} />
      </SessionFrame>
    );
  }
  const counter = roster.lines.length > 0 && <Counter roster={roster} />;
  return (
    <SessionFrame session={session} part="people" pinned={counter}>
      <Roster session={session} roster={roster} />
      {session.status === 'planned' && <NotHeld session={session} />}
    </SessionFrame>
  );
}

interface SessionFrameProps {
  readonly session: Session;
  readonly part: SessionPart;
  readonly pinned?: ReactNode;
  readonly children: ReactNode;
}

function SessionFrame({ session, part, pinned, children }: SessionFrameProps) {
  const held = useHeld();
  const names = groupsOf(session, held).map(({ name }) => name);
  const when = `${formatDay(session.on, undefined, 'short')}, ${formatTime(session.at)}`;
  const parcels = part === 'parcels' || parcelLines(held, session).length > 0;
  const back: Route = part === 'report' ? { at: 'session', id: session.id, part: 'close' } : { at: 'today' };
  return (
    <Frame
      key={part}
      title={names.join(', ')}
      below={when}
      back={back}
      pinned={
        <>
          <SessionParts id={session.id} part={part} parcels={parcels} />
          <Suspense fallback={null}>{pinned}</Suspense>
        </>
      }
    >
      <Suspense fallback={null}>{children}</Suspense>
    </Frame>
  );
}
