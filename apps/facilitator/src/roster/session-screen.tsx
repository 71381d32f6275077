import { t } from '@lingui/core/macro';
import type { Session } from '@tatyktuu/domain/workshops';
import { formatDay, formatTime } from '@tatyktuu/locales';
import { lazy, type ReactNode, Suspense } from 'react';
import { Frame } from '../frame/frame.tsx';
import { Empty } from '../frame/states.tsx';
import { useHeld } from '../notebook-context.tsx';
import { parcelLines } from '../reading/parcels.ts';
import { groupsOf } from '../reading/sessions.ts';
import type { SessionPart } from '../route.ts';
import { Counter } from './counter.tsx';
import { Roster } from './roster.tsx';
import { SessionParts } from './session-parts.tsx';
import { useRoster } from './use-roster.ts';

const ParcelList = lazy(() =>
  import('../parcels/parcel-list.tsx').then((module) => ({ default: module.ParcelList })),
);
const Report = lazy(() => import('../report/report.tsx').then((module) => ({ default: module.Report })));

/** One session: its people, their parcels, its report. */
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
    <SessionFrame session={session} part={part}>
      <Suspense fallback={null}>
        {part === 'parcels' ? <ParcelList session={session} /> : <Report session={session} />}
      </Suspense>
    </SessionFrame>
  );
}

function People({ session }: { readonly session: Session }) {
  const roster = useRoster(session);
  const counter = roster.lines.length > 0 && <Counter roster={roster} />;
  return (
    <SessionFrame session={session} part="people" pinned={counter}>
      <Roster session={session} roster={roster} />
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
  return (
    <Frame
      key={part}
      title={names.join(', ')}
      below={when}
      back={{ at: 'today' }}
      pinned={
        <>
          <SessionParts id={session.id} part={part} parcels={parcels} />
          {pinned}
        </>
      }
    >
      {children}
    </Frame>
  );
}
